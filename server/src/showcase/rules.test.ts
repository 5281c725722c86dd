import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeptPicture, KeptStory } from './model.ts';
import { namesEach, showcaseOf, storyChanges, tidyStory, versionOf } from './rules.ts';

const at = new Date('2026-11-23T08:00:00Z');
const words = { fr: 'Une vache', nl: 'Een koe', de: 'Eine Kuh', en: 'A cow' };

function picture(id: string, changes: Partial<KeptPicture> = {}): KeptPicture {
  const subject = { kind: 'producer' as const, id: 'pro_a' };
  const size = { digest: id, width: 800, height: 600, widths: [320, 800] };
  const rest = { decorative: false, position: 0, by: 'Anne', at, removedAt: null };
  return { id, subject, ...size, alt: words, ...rest, ...changes };
}

function story(id: string, locale: string, text: string, subjectId = 'pro_a'): KeptStory {
  return { id, subject: { kind: 'producer', id: subjectId }, locale, text, by: 'Anne', at };
}

test('the shop shows pictures that are described or decoration, in their order', () => {
  const { picturesOf } = showcaseOf(
    [
      picture('c', { position: 2 }),
      picture('a', { position: 1 }),
      picture('b', { position: 3, alt: null }),
      picture('d', { position: 4, alt: null, decorative: true }),
    ],
    [],
  );
  expect(picturesOf('producer', ['pro_a']).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  expect(picturesOf('product', ['pro_a'])).toEqual([]);
});

test('what was joined into another brings its pictures, and its story where the other has none', () => {
  const joined = { subject: { kind: 'producer' as const, id: 'pro_b' } };
  const { picturesOf, storyOf } = showcaseOf(
    [picture('a'), picture('b', { ...joined, position: 1 })],
    [story('1', 'fr', 'Nous.'), story('2', 'fr', 'Eux.', 'pro_b'), story('3', 'nl', 'Zij.', 'pro_b')],
  );
  expect(picturesOf('producer', ['pro_a', 'pro_b']).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(storyOf('producer', ['pro_a', 'pro_b'])).toEqual([
    { locale: 'fr', text: 'Nous.' },
    { locale: 'nl', text: 'Zij.' },
  ]);
});

test('writes only the languages whose text changed, and takes away an emptied one', () => {
  const standing = [story('1', 'fr', 'Nous.'), story('2', 'nl', 'Wij.')];
  const changes = storyChanges(standing, { fr: ' Nous. ', nl: '', de: 'Wir.', en: '' });
  expect(changes).toEqual([
    { locale: 'nl', text: '', replaces: ['2'] },
    { locale: 'de', text: 'Wir.', replaces: [] },
  ]);
});

test('saying again what is said changes nothing', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(fc.record({ fr: text, nl: text, de: text, en: text }), (texts) => {
      const written = storyChanges([], texts).map((change, index) =>
        story(String(index), change.locale, change.text),
      );
      expect(storyChanges(written, texts)).toEqual([]);
    }),
  );
});

test('keeps plain lines: no controls, one empty line at most, nothing around', () => {
  expect(tidyStory('  Un.\r\n\r\n\r\n\r\nDeux.\u0000\u202e  \nTrois.\t\n')).toBe('Un.\n\nDeux.\nTrois.');
  expect(tidyStory(' \n ')).toBe('');
  expect(tidyStory('e\u0301')).toBe('é');
});

test('the version changes with the texts, not with their order', () => {
  const [one, other] = [story('1', 'fr', 'a'), story('2', 'nl', 'b')];
  expect(versionOf([one, other])).toBe(versionOf([other, one]));
  expect(versionOf([one])).not.toBe(versionOf([one, other]));
});

test('an order must name each picture once', () => {
  const all = [{ id: 'a' }, { id: 'b' }];
  expect(namesEach(all, ['b', 'a'])).toBe(true);
  for (const ids of [['a'], ['a', 'a'], ['a', 'b', 'c'], ['a', 'c'], []])
    expect(namesEach(all, ids)).toBe(false);
});
