import type { Suggestion } from '@carriole/shared/contracts/finding.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSuggester } from './suggester.ts';
import { groupsOf, pathOf, segmentsOf } from './suggestion-text.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function suggestion(name: string, kind: Suggestion['kind'] = 'product'): Suggestion {
  return { kind, target: name, name, marks: [], hint: null, count: null, picture: null, colour: null };
}

function suggesterOf() {
  const asked: string[] = [];
  const given: string[] = [];
  const shown: string[] = [];
  const suggester = createSuggester(
    (q, signal) => {
      asked.push(q);
      signal.addEventListener('abort', () => given.push(q));
      return new Promise((answer) => setTimeout(() => answer([suggestion(q)]), 50));
    },
    (items, text) => shown.push(`${text}: ${items.map(({ name }) => name).join()}`),
    { pauseMs: 100 },
  );
  return { suggester, asked, given, shown };
}

test('asks once when typing pauses', async () => {
  const { suggester, asked, shown } = suggesterOf();
  for (const text of ['ca', 'car', 'caro ']) suggester.type(text);
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['caro']);
  expect(shown).toEqual(['caro: caro']);
});

test('gives up a call that was overtaken, and shows only the last answer', async () => {
  const { suggester, given, shown } = suggesterOf();
  suggester.type('caro');
  await vi.advanceTimersByTimeAsync(120);
  suggester.type('carotte');
  await vi.runAllTimersAsync();
  expect(given).toEqual(['caro']);
  expect(shown).toEqual(['carotte: carotte']);
});

test('never asks for the same text twice, nor for a single letter', async () => {
  const { suggester, asked, shown } = suggesterOf();
  suggester.type('lait');
  await vi.runAllTimersAsync();
  suggester.type('l');
  suggester.type('lait');
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['lait']);
  expect(shown).toEqual(['lait: lait', 'l: ', 'lait: lait']);
});

test('shows nothing after it was stopped', async () => {
  const { suggester, shown } = suggesterOf();
  suggester.type('lait');
  await vi.advanceTimersByTimeAsync(120);
  suggester.stop();
  await vi.runAllTimersAsync();
  expect(shown).toEqual([]);
});

test('cuts a name at its marks and loses nothing of it', () => {
  expect(segmentsOf('Carottes en botte', [[0, 4]])).toEqual([
    { text: 'Caro', marked: true },
    { text: 'ttes en botte', marked: false },
  ]);
  const anyCuts = fc.string({ minLength: 1 }).chain((name) =>
    fc.tuple(
      fc.constant(name),
      fc.uniqueArray(fc.nat(name.length), { maxLength: 6 }).map((cuts) => cuts.sort((a, b) => a - b)),
    ),
  );
  fc.assert(
    fc.property(anyCuts, ([name, cuts]) => {
      const marks: [number, number][] = [];
      for (let index = 0; index + 1 < cuts.length; index += 2) marks.push([cuts[index]!, cuts[index + 1]!]);
      const segments = segmentsOf(name, marks);
      expect(segments.map(({ text }) => text).join('')).toBe(name);
      expect(segments.filter(({ marked }) => marked)).toHaveLength(marks.length);
    }),
  );
});

test('leads each kind to its page, and keeps the places of the rows under their headings', () => {
  expect(pathOf({ kind: 'search', target: 'Pomme – Boskoop' })).toBe('/?q=Pomme+%E2%80%93+Boskoop');
  expect(pathOf({ kind: 'category', target: 'legumes' })).toBe('/?category=legumes');
  expect(pathOf({ kind: 'producer', target: 'ferme' })).toBe('/producteurs/ferme');
  const items = [suggestion('a'), suggestion('b', 'search'), suggestion('c', 'category')];
  expect(groupsOf(items).map(({ group, rows }) => [group, rows.map(({ place }) => place)])).toEqual([
    ['goods', [0, 1]],
    ['category', [2]],
  ]);
});
