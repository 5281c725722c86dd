import { describe, expect, test } from 'vitest';
import { goodsOf, looksKeptByHand } from './goods.ts';
import { withHeadings } from './headings.ts';

type Cells = (string | number | null)[];

function table(...rows: Cells[]) {
  return {
    ...{ name: 't', sheet: null, file: 't', readAs: 'xlsx', hidden: false },
    rows: rows.map((cells, index) => ({ row: String(index + 1), cells })),
  };
}

const headingsOf = (...rows: Cells[]) => withHeadings(table(...rows)).columns.map(({ heading }) => heading);

describe('headings', () => {
  test('are found below titles, dates and blanks, in any language', () => {
    const below: Cells = ['Kaas', 'stuk', 3.2];
    expect(headingsOf(['Prijslijst'], ['november', '2026'], [], ['Naam', 'Eenheid', 'Prijs'], below)).toEqual(
      ['Naam', 'Eenheid', 'Prijs'],
    );
  });

  test('over two rows are read as one', () => {
    expect(
      headingsOf(['Nom', 'Prix', 'Prix', 'TVA'], [null, 'TTC', 'HTVA', null], ['Pain', 3, 2, 6]),
    ).toEqual(['Nom', 'Prix TTC', 'Prix HTVA', 'TVA']);
  });

  test('of one name get names apart, and a column without one that holds anything its letter', () => {
    expect(headingsOf(['Nom', 'Prix', 'Prix', '', '', 'prix'], ['Pain', 1, 2, 'x', null, 3])).toEqual([
      'Nom',
      'Prix',
      'Prix (2)',
      'Colonne D',
      'prix (3)',
    ]);
  });

  test('that are not there leave every column its letter, and no row is lost', () => {
    const bare = withHeadings(table(['Carottes', '2,90 €'], ['Poireaux', '2,10 €']));
    expect(bare.columns.map(({ heading }) => heading)).toEqual(['Colonne A', 'Colonne B']);
    expect(bare.rows).toHaveLength(2);
  });

  test('a mapping knows are found even where others look likelier', () => {
    const rows: Cells[] = [
      ['Nom', 'Prix', 'TVA'],
      ['zzz', 'yyy', 'xxx'],
      ['a', 'b', 'c'],
    ];
    expect(withHeadings(table(...rows), ['ZZZ', 'yyy']).columns[0]).toEqual({ heading: 'zzz', at: 0 });
  });
});

describe('a table kept by hand', () => {
  const list = table(
    ['Nom', 'Vendu par', 'Prix'],
    ['LÉGUMES', 'LÉGUMES', 'LÉGUMES'],
    ['Carottes', 'kg', 2],
    [],
    ['FROMAGES'],
    ['Tomme', 'pièce', 7],
    ['Nom', 'Vendu par', 'Prix'],
    ['Gouda', 'pièce', 6],
    ['Sous-total', null, 13],
    ['TOTAL', '3 articles'],
  );

  test('is known by its titles and totals, which are no goods; the last title becomes a column', () => {
    const headed = withHeadings(list);
    expect(looksKeptByHand(headed)).toBe(true);
    const goods = goodsOf(headed, true);
    expect(goods.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      ['3', 'Carottes', 'kg', 2, 'LÉGUMES'],
      ['6', 'Tomme', 'pièce', 7, 'FROMAGES'],
      ['8', 'Gouda', 'pièce', 6, 'FROMAGES'],
    ]);
    expect(goods.columns.at(-1)).toEqual({ heading: 'Intertitre', at: 3 });
  });

  test('loses nothing but blank rows when somebody says it is not', () => {
    expect(goodsOf(withHeadings(list), false).rows).toHaveLength(8);
  });

  test('is not seen in a plain table', () => {
    expect(looksKeptByHand(withHeadings(table(['Nom', 'Prix', 'TVA'], ['Pain', 3, 6], ['Lait', 1, 6])))).toBe(
      false,
    );
  });
});
