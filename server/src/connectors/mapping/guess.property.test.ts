import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../source.ts';
import type { Table } from '../table.ts';
import { guessTables, mappingOf } from './guess-mapping.ts';
import { headingWords } from './heading-words.ts';
import { readTables } from './read-tables.ts';
import { readTableFeed, tableContext } from './table-source.ts';

const context = tableContext();
const headings = Object.values(headingWords).flatMap((fields) =>
  Object.values(fields).flatMap((list) => list.replaceAll('~', '').split('|')),
);
const values = [
  ...[
    'Carottes',
    'Ferme du Tilleul',
    'kg',
    'botte',
    'bocal 37 cl',
    '500 g',
    '6 x 33cl',
    '2,40 €',
    '1.200',
    '6%',
  ],
  ...[
    'x',
    'oui',
    'non',
    '-',
    'Total',
    'LÉGUMES',
    'juin–sept',
    '4317 Faimes',
    '5412345678908',
    'mardi 9h',
    '#REF!',
  ],
  ...[
    'lait, noix de cajou',
    'BE-BIO-01',
    '',
    ' ',
    '16h-19h',
    '__proto__',
    'constructor',
    '<b>',
    '\u200b',
    '½ l',
  ],
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...values) },
  { weight: 2, arbitrary: fc.constantFrom(...headings) },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.double(),
  fc.integer({ min: -5, max: 5000 }),
  fc.date({ noInvalidDate: false }),
  fc.constant(null),
);
const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 });
const headed = fc
  .tuple(fc.array(fc.constantFrom(...headings), { minLength: 1, maxLength: 9 }), rows)
  .map(([first, others]): Cell[][] => [first, ...others]);

function tableOf(name: string, lines: Cell[][]): Table {
  return {
    ...{ name, sheet: name, file: name, readAs: 'xlsx', hidden: false },
    rows: lines.map((cells, index) => ({ row: String(index + 1), cells })),
  };
}

describe('whatever stands in a co-op’s tables', () => {
  const books = fc.array(fc.oneof(headed, rows), { minLength: 1, maxLength: 3 });

  test('a guess names each column once, gives no field to two columns, and can be read by', () => {
    fc.assert(
      fc.property(books, (sheets) => {
        const tables = sheets.map((lines, index) => tableOf(`T${index}`, lines));
        const mapping = mappingOf(guessTables(tables, { ...context, producers: [] }));
        for (const { columns } of mapping.tables) {
          const names = columns.map(({ heading }) => heading);
          const fields = columns.flatMap(({ field }) => field ?? []);
          expect(new Set(names).size).toBe(names.length);
          expect(new Set(fields).size).toBe(fields.length);
        }
        const read = { tables, unreadable: [] };
        const { feed, records } = readTableFeed(read, { mapping, defaults: undefined, others: [] }, context);
        const refused = feed.refusals.filter(({ ourField }) => ourField !== undefined).length;
        expect(feed.articles.length).toBeLessThanOrEqual(records.articles.length);
        const taken = [feed.articles, feed.producers, feed.zones, feed.pickupPoints].flat().length;
        const given = [records.articles, records.producers, records.zones, records.pickupPoints].flat()
          .length;
        // Each row is taken or refused, none is both and none is lost.
        expect(taken + refused).toBe(given);
        expect(feed.refusals.filter(({ ourField }) => ourField === undefined)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('any bytes are tables or a reason, and text is read whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { tables, unreadable } = await readTables({ f: bytes });
        expect(tables.length + unreadable.length).toBe(1);
      }),
      { numRuns: 200 },
    );
    const word = fc.string({ unit: fc.constantFrom(...'abcéœ €1,.'), minLength: 1, maxLength: 8 });
    const grid = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
      .chain(([width, height]) =>
        fc.array(
          fc.array(
            word.map((text) => `x${text}x`),
            { minLength: width, maxLength: width },
          ),
          {
            minLength: height,
            maxLength: height,
          },
        ),
      );
    await fc.assert(
      fc.asyncProperty(grid, async (lines) => {
        const text = lines.map((cells) => cells.join(';')).join('\n');
        const { tables } = await readTables({ f: new TextEncoder().encode(`sep=;\n${text}`) });
        expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual(lines);
      }),
      { numRuns: 100 },
    );
  });
});
