import type { SourceMapping, SourceTable, TableUse } from '@carriole/shared/contracts/sources.ts';
import { expect, test } from 'vitest';
import {
  doubledFields,
  draftOf,
  missingFields,
  unsureHeadings,
  withField,
  withUse,
  withWord,
} from './draft.ts';

function table(
  name: string,
  columns: Record<string, string | null>,
  use: TableUse = 'articles',
): SourceTable {
  const entries = Object.entries(columns);
  return {
    table: name,
    rowCount: 3,
    readAs: 'utf-8, ;',
    guess: {
      table: name,
      use,
      keptByHand: false,
      columns: entries.map(([heading, field]) => ({ heading, field })),
    },
    columns: entries.map(([heading, field]) => ({
      heading,
      samples: [],
      guess: { field, sure: heading !== 'Px' },
    })),
  };
}

const found = (...tables: SourceTable[]) => ({ tables, producerBy: 'name' as const });
const november = table('novembre.csv', { Réf: 'ref', Nom: 'name', Px: 'householdPrice' });
const saved: SourceMapping = {
  tables: [
    {
      table: 'novembre.csv',
      use: 'articles',
      keptByHand: true,
      columns: [
        { heading: 'Réf', field: 'ref' },
        { heading: 'Nom', field: 'name' },
        { heading: 'Px', field: 'professionalPrice' },
      ],
    },
  ],
  producerBy: 'code',
  words: [{ field: 'category', word: 'Feuilles', means: 'veg-leaf' }],
};
const none = { vatRatePercent: null, producer: null, categoryId: null };

test('starts from the guess where nothing was said', () => {
  expect(draftOf(found(november), null)).toEqual({
    tables: [november.guess],
    producerBy: 'name',
    words: [],
  });
  expect(unsureHeadings(november, null)).toEqual(new Set(['Px']));
});

test('keeps what was said of each column, and asks about those that are new', () => {
  const next = table('novembre.csv', { Réf: 'ref', Nom: 'name', Px: 'householdPrice', Bio: 'labels' });
  const draft = draftOf(found(next), saved);
  expect(draft.tables[0]?.columns.map(({ field }) => field)).toEqual([
    'ref',
    'name',
    'professionalPrice',
    'labels',
  ]);
  expect(draft.tables[0]?.keptByHand).toBe(true);
  expect(draft.words).toEqual(saved.words);
  expect(unsureHeadings(next, saved)).toEqual(new Set(['Bio']));
});

test('next month’s file takes over what was said of last month’s', () => {
  const december = table('décembre.csv', { Réf: 'ref', Nom: 'name', Px: 'householdPrice' });
  const [draft] = draftOf(found(december), saved).tables;
  expect(draft).toMatchObject({ table: 'décembre.csv', keptByHand: true });
  expect(draft?.columns[2]).toEqual({ heading: 'Px', field: 'professionalPrice' });
});

test('a file with other headings takes over nothing', () => {
  const other = table('fermes.csv', { Ferme: 'name', Village: 'place' }, 'producers');
  expect(draftOf(found(other), saved).tables).toEqual([other.guess]);
});

test('a column left out on purpose stays left out', () => {
  const said = withField(saved, 'novembre.csv', 'Px', null);
  expect(draftOf(found(november), said).tables[0]?.columns[2]?.field).toBeNull();
});

test('a table held for something else forgets its columns', () => {
  const changed = withUse(draftOf(found(november), null), november, 'producers');
  expect(changed.tables[0]?.use).toBe('producers');
  expect(changed.tables[0]?.columns.every(({ field }) => field === null)).toBe(true);
});

test('tells what is missing, unless a default stands in, and what is named twice', () => {
  const fields = ['ref', 'vatRate', 'producer'].map((field) => ({
    field,
    name: field,
    hint: '',
    needed: true,
  }));
  const draft = draftOf(found(november), null);
  const names = (
    defaults: typeof none | (Omit<typeof none, 'vatRatePercent'> & { vatRatePercent: number }),
  ) => missingFields(draft.tables[0]!, fields, defaults).map(({ field }) => field);
  expect(names(none)).toEqual(['vatRate', 'producer']);
  expect(names({ ...none, vatRatePercent: 0 })).toEqual(['producer']);
  const twice = withField(draft, 'novembre.csv', 'Px', 'name');
  expect(doubledFields(twice.tables[0]!)).toEqual(new Set(['name']));
});

test('a word is explained once, and can be forgotten', () => {
  const once = withWord(saved, 'category', 'Feuilles', 'veg-root');
  expect(once.words).toEqual([{ field: 'category', word: 'Feuilles', means: 'veg-root' }]);
  expect(withWord(once, 'category', 'Feuilles', null).words).toEqual([]);
});
