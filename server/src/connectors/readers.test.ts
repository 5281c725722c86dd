import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { linked, linkId, literal, readDfcGraph } from './dfc-graph.ts';
import { readExcelCsv } from './excel-csv.ts';
import { readSource } from './read-source.ts';
import { tableRecords } from './table.ts';
import { readWorkbook } from './workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a CSV file', () => {
  test('is read as Windows-1252 when it is not UTF-8', () => {
    const bytes = new Uint8Array([0x52, 0xe9, 0x66, 0x3b, 0x80, 0x0d, 0x0a, 0x9c, 0x75, 0x66, 0x3b, 0x31]);
    expect(readExcelCsv('a.csv', bytes).rows).toEqual([
      { row: '1', cells: ['Réf', '€'] },
      { row: '2', cells: ['œuf', '1'] },
    ]);
  });

  test('keeps quoted separators and counts the lines a cell runs over', () => {
    const table = readExcelCsv('a.csv', utf8('A,B\n"x, y","two\nlines"\nz,1\n'));
    expect(table.rows.map(({ row }) => row)).toEqual(['1', '3', '4']);
    expect(table.rows[1]?.cells).toEqual(['x, y', 'two\nlines']);
  });
});

describe('a table', () => {
  const mapping = {
    table: 't',
    keptByHand: true,
    columns: { 'Réf.': 'ref', 'N° d’entreprise': 'number' },
  } as const;

  test('finds its headings below the title and skips sections, blanks and the total', () => {
    const table = {
      file: 't',
      rows: [
        { row: '1', cells: ['Nos articles'] },
        { row: '3', cells: ["N° d'entreprise", 'réf.'] },
        { row: '4', cells: ['LÉGUMES', null] },
        { row: '5', cells: [12, ' R1\u200b '] },
        { row: '6', cells: ['', null] },
        { row: '7', cells: ['TOTAL', '1 article'] },
      ],
    };
    const { records } = tableRecords(table, mapping);
    expect(records).toEqual([
      {
        file: 't',
        row: '5',
        cells: { ref: ' R1\u200b ', number: 12 },
        headings: { ref: 'Réf.', number: 'N° d’entreprise' },
      },
    ]);
  });

  test('is refused when a column it is read by has gone', () => {
    const { records, refusals } = tableRecords(
      {
        file: 't',
        rows: [
          { row: '1', cells: ['Réf.'] },
          { row: '2', cells: ['R1'] },
        ],
      },
      mapping,
    );
    expect(records).toEqual([]);
    expect(refusals).toMatchObject([{ field: 'N° d’entreprise', reason: 'column-missing' }]);
  });
});

test('a workbook gives results of formulas, their errors, and rich text as text', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('S');
  sheet.addRow([
    { formula: '2*3', result: 6 },
    { formula: 'X1', result: { error: '#REF!' } },
    { error: '#N/A' },
    { richText: [{ text: 'Ca' }, { text: 'rotte' }] },
    { text: 'lien', hyperlink: 'https://carriole.example' },
    true,
  ]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const tables = await readWorkbook('w.xlsx', bytes);
  expect(tables.get('S')?.rows).toEqual([
    { row: '1', cells: [6, '#REF!', '#N/A', 'Carotte', 'lien', 'true'] },
  ]);
});

test('a DFC link is followed as text, as @id and inline, and leads nowhere quietly', () => {
  const read = readDfcGraph(
    utf8(
      JSON.stringify({
        '@graph': [
          { '@id': 'a', '@type': ['dfc-b:Offer'], 'dfc-b:hasPrice': 'p' },
          { '@id': 'b', '@type': 'dfc-b:Offer', 'dfc-b:hasPrice': { '@id': 'p' } },
          { '@id': 'c', 'https://example.org/DFC#hasPrice': { 'dfc-b:value': { '@value': '4.5' } } },
          { '@id': 'd', 'dfc-b:hasPrice': 'nowhere' },
          { '@id': 'p', '@type': 'dfc-b:Price', 'dfc-b:value': '4.5' },
        ],
      }),
    ),
  );
  if ('reason' in read) throw new Error(read.reason);
  const { graph } = read;
  const values = ['a', 'b', 'c', 'd'].map((id) =>
    literal(linked(graph, graph.byKey.get(id)!, 'hasPrice')[0], 'value'),
  );
  expect(values).toEqual(['4.5', '4.5', '4.5', null]);
  expect(linkId(graph.byKey.get('b'), 'hasPrice')).toBe('p');
});

describe('files that cannot be read', () => {
  test('are refusals, not crashes', async () => {
    const broken = { 'catalogue.jsonld': utf8('{'), 'delivery.json': utf8('{"zones": 3}') };
    expect((await readSource('dfc', broken)).refusals.map(({ file, reason }) => [file, reason])).toEqual([
      ['catalogue.jsonld', 'file-unreadable'],
      ['delivery.json', 'file-unreadable'],
    ]);
    expect((await readSource('xlsx', { 'x.xlsx': utf8('not a zip') })).refusals[0]).toMatchObject({
      reason: 'file-unreadable',
    });
    expect((await readSource('csv', {})).refusals.map(({ reason }) => reason)).toEqual(
      Array(4).fill('table-missing'),
    );
  });

  test('leave one bad round out and keep the others', async () => {
    const zone = {
      name: 'A',
      postcodes: ['4000'],
      weekday: 'TH',
      from: '13:00',
      to: '19:00',
      orderBefore: { weekday: 'TU', time: '20:00' },
      feeCents: 400,
    };
    const files = {
      'catalogue.jsonld': utf8('{"@graph": []}'),
      'delivery.json': utf8(
        JSON.stringify({ zones: [{ ...zone, feeCents: 'gratuit' }, zone], pickupPoints: [] }),
      ),
    };
    const feed = await readSource('dfc', files);
    expect(feed.zones).toMatchObject([{ name: 'A', feeCents: 400, freeFromCents: null, minimumCents: 0 }]);
    expect(feed.refusals).toMatchObject([
      { row: 'zones/0', field: 'feeCents', value: 'gratuit', reason: 'amount-unreadable' },
    ]);
  });
});
