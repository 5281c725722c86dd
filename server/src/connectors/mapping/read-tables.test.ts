import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTables } from './read-tables.ts';
import { encoded, utf8, workbook } from './test-tables.ts';

async function rowsOf(bytes: Uint8Array) {
  const { tables } = await readTables({ f: bytes });
  return tables.map(({ readAs, rows }) => ({ readAs, rows: rows.map(({ cells }) => cells) }));
}

async function reasonOf(bytes: Uint8Array, name = 'f') {
  const { tables, unreadable } = await readTables({ [name]: bytes });
  expect(tables).toEqual([]);
  return unreadable[0]?.reason;
}

describe('a text', () => {
  const list = 'Réf;Prix €\nœuf;1,20\n';
  const cells = [
    ['Réf', 'Prix €'],
    ['œuf', '1,20'],
  ];

  test('is read in whichever encoding its spreadsheet saved it', async () => {
    const read = await Promise.all(
      [
        utf8(list),
        utf8(`\ufeff${list}`),
        encoded(list, 'windows-1252'),
        encoded(list, 'utf-16le'),
        encoded(list, 'utf-16be'),
        encoded(list, 'utf-16le').subarray(2),
        encoded('Légumes d’été;prix\nchèvre;1,20\n', 'macintosh'),
      ].map(rowsOf),
    );
    expect(read.map(([table]) => table?.readAs)).toEqual([
      'utf-8 ;',
      'utf-8 ;',
      'windows-1252 ;',
      'utf-16le ;',
      'utf-16be ;',
      'utf-16le ;',
      'mac-roman ;',
    ]);
    for (const [table] of read.slice(0, 6)) expect(table?.rows).toEqual(cells);
    expect(read[6]?.[0]?.rows).toEqual([
      ['Légumes d’été', 'prix'],
      ['chèvre', '1,20'],
    ]);
  });

  test('is cut where most of its lines are, not at decimal commas or in titles', async () => {
    const cut = async (text: string) => (await rowsOf(utf8(text)))[0];
    expect(await cut('Tarif, hiver, 2026\nA;B;C\nx;1,20;2,30\ny;1,40;2,50\n')).toMatchObject({
      readAs: 'utf-8 ;',
      rows: [['Tarif, hiver, 2026'], ['A', 'B', 'C'], ['x', '1,20', '2,30'], ['y', '1,40', '2,50']],
    });
    expect(await cut('A\tB\nx, y\t1\n')).toMatchObject({ readAs: 'utf-8 tab' });
    expect(await cut('A|B|C\nx|1|2\n')).toMatchObject({ readAs: 'utf-8 |' });
    expect(await cut('A,B\n"x, y","1,20"\n')).toMatchObject({
      rows: [
        ['A', 'B'],
        ['x, y', '1,20'],
      ],
    });
    expect(await cut('sep=|\nA;1|B\n')).toMatchObject({ readAs: 'utf-8 |', rows: [['A;1', 'B']] });
  });

  test('numbers its rows as an editor does, over cells of several lines and after a told separator', async () => {
    const numbers = async (text: string) =>
      (await readTables({ f: utf8(text) })).tables[0]?.rows.map(({ row }) => row);
    expect(await numbers('A,B\n"x, y","two\nlines"\nz,1\n')).toEqual(['1', '3', '4']);
    expect(await numbers('sep=,\nA,B\nz,1\n')).toEqual(['2', '3']);
  });

  test('loses the apostrophe that guards a formula', async () => {
    expect((await rowsOf(utf8("A,B\n'=1+1,''-x\n")))[0]?.rows[1]).toEqual(['=1+1', "'-x"]);
  });
});

describe('a workbook', () => {
  test('gives every sheet, results of formulas, their errors, rich text, links and dates', async () => {
    const bytes = await workbook({ S: [['A']], Vide: [] }, (book) => {
      const row = book.getWorksheet('S')?.getRow(2);
      const values = [
        { formula: '2*3', result: 6 },
        { formula: 'X1', result: { error: '#REF!' } },
        { formula: 'SUM(B1)' },
        { error: '#N/A' },
        { richText: [{ text: 'Ca' }, { text: 'rotte' }] },
        { text: 'lien', hyperlink: 'https://carriole.example' },
        true,
        new Date('2026-04-05T00:00:00Z'),
      ];
      for (const [index, value] of values.entries()) if (row) row.getCell(index + 1).value = value as never;
    });
    const { tables } = await readTables({ 'w.xlsx': bytes });
    expect(tables.map(({ name, file }) => [name, file])).toEqual([['S', 'w.xlsx › S']]);
    expect(tables[0]?.rows[1]).toEqual({
      row: '2',
      cells: [6, '#REF!', '#CALC!', '#N/A', 'Carotte', 'lien', 'true', new Date('2026-04-05T00:00:00Z')],
    });
  });

  test('is told by what it is, not by its name; sheets of one name are told apart by their files', async () => {
    const book = await workbook({ Feuil1: [['A', 'B']] });
    const { tables } = await readTables({ 'a.csv': book, 'b.xls': book });
    expect(tables.map(({ name }) => name)).toEqual(['a.csv › Feuil1', 'b.xls › Feuil1']);
  });
});

/** An archive of one part that says of itself what is given. */
function archive(name: string, content: Uint8Array, saidBytes = content.length, isPacked = true): Uint8Array {
  const packed = isPacked ? deflateRawSync(content) : content;
  const method = isPacked ? 8 : 0;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(method, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(saidBytes, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]));
}

describe('a file that is no table', () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

  test.each([
    ['an old workbook', new Uint8Array(old), 'file-old-excel'],
    [
      'a workbook with a password',
      new Uint8Array(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])),
      'file-locked',
    ],
    ['a PDF', utf8('%PDF-1.7 …'), 'file-pdf'],
    ['a web page', utf8('\n<!DOCTYPE html><table><tr><td>1</td></tr></table>'), 'file-page'],
    ['a page a till saved as .xls', utf8('<html xmlns:x="urn:x"><body><table>'), 'file-page'],
    ['a picture', new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex')), 'file-other'],
    ['JSON', utf8('{"articles": []}'), 'file-other'],
    ['bytes', new Uint8Array(Array.from({ length: 300 }, (_, at) => (at * 7) % 32)), 'file-other'],
    ['nothing', new Uint8Array(), 'file-empty'],
    ['blank lines', utf8('\n\n;;\n'), 'file-empty'],
    ['another archive', archive('holiday.jpg', utf8('x')), 'file-other'],
    ['half an archive', utf8('PK\u0003\u0004'), 'file-unreadable'],
    ['a workbook that is none', archive('xl/workbook.xml', utf8('<<<')), 'file-unreadable'],
  ])('%s says what it is', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  test('a LibreOffice workbook says how to save it', async () => {
    const bytes = archive(
      'mimetype',
      utf8('application/vnd.oasis.opendocument.spreadsheet'),
      undefined,
      false,
    );
    expect(await reasonOf(bytes)).toBe('file-open-document');
  });

  test('an archive that unpacks to more than there is room for is not unpacked, whatever it says of itself', async () => {
    const zeros = new Uint8Array(130_000_000);
    expect(await reasonOf(archive('xl/workbook.xml', zeros))).toBe('document-too-large');
    expect(await reasonOf(archive('xl/workbook.xml', zeros, 10))).toBe('document-too-large');
  });

  test('a table of more columns or rows than anybody sells is too large', async () => {
    expect(await reasonOf(utf8(`${'a;'.repeat(300)}b\n`))).toBe('document-too-large');
    expect(await reasonOf(utf8('a;b\n'.repeat(60_001)))).toBe('document-too-large');
  });

  test('is named beside the others, which are read', async () => {
    const { tables, unreadable } = await readTables({ 'a.csv': utf8('A;B\n1;2\n'), 'b.pdf': utf8('%PDF-') });
    expect(tables.map(({ name }) => name)).toEqual(['a.csv']);
    expect(unreadable).toEqual([{ file: 'b.pdf', reason: 'file-pdf' }]);
  });
});
