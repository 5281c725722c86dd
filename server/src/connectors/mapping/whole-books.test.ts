import { readdirSync, readFileSync } from 'node:fs';
import { foldText } from '@carriole/shared/text.ts';
import { describe, expect, test } from 'vitest';
import { excelCsvMapping, publishedCsvMapping, workbookMapping } from '../mappings.ts';
import { type Files, feedOf, guessOf, utf8, village, workbook } from './test-tables.ts';

function demoFiles(slug: string): Files {
  const folder = new URL(`../../../../demo/sources/${slug}/`, import.meta.url);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file, new Uint8Array(readFileSync(new URL(file, folder)))]),
  );
}

describe('what a co-op’s tables are is guessed as its staff has said it', () => {
  test.each([
    ['la-besace-hesbignonne', excelCsvMapping],
    ['la-hotte-du-plateau', workbookMapping],
  ])('%s', async (slug, { tables }) => {
    const guessed = await guessOf(demoFiles(slug));
    for (const { table, use, columns } of tables) {
      const { use: guessedUse, ...fields } = guessed[table] ?? { use: null };
      expect(guessedUse).toBe(use);
      const said = columns.map(({ heading, field }) => [foldText(heading), field]);
      const found = Object.entries(fields).filter(([, field]) => field !== '-');
      expect(Object.fromEntries(found.map(([heading, field]) => [foldText(heading), field]))).toEqual(
        Object.fromEntries(said),
      );
    }
  });

  test('the federation’s own files, each column of ours', async () => {
    const row = (table: string, cells: Record<string, string>) => {
      const headings = publishedCsvMapping.tables
        .find((one) => one.table === table)
        ?.columns.map(({ heading }) => heading);
      return utf8(`${headings?.join(',')}\n${headings?.map((heading) => cells[heading] ?? '').join(',')}\n`);
    };
    const guessed = await guessOf({
      'catalogue.csv': row('catalogue.csv', {
        ref: 'A1',
        name: 'Carotte',
        producer: 'P1',
        household_price: '2.50',
      }),
      'producers.csv': row('producers.csv', { ref: 'P1', name: 'Ferme du Tilleul', postcode: '4317' }),
    });
    for (const { table, use, columns } of publishedCsvMapping.tables)
      expect(guessed[table]).toEqual({
        use,
        ...Object.fromEntries(columns.map(({ heading, field }) => [heading, field])),
      });
  });
});

const rounds = [
  [
    'Ronde',
    'Postcodes',
    'Leverdag',
    'Van',
    'Tot',
    'Bestellen tot',
    'Kosten',
    'Gratis vanaf',
    'Minimumbedrag',
  ],
  ['Noord', '3800 3840', 'donderdag', '13:00', '18:00', 'dinsdag 20:00', '4,00', '45,00', 15],
];
const points = [
  ['Afhaalpunt', 'Postcode', 'Gemeente', 'Dag', 'Openingsuren', 'Koelkast', 'Diepvries'],
  ['Boekhandel', 3800, 'Sint-Truiden', 'vrijdag', '16:00-19:00', 'ja', 'nee'],
];

test('a Dutch workbook with producers, goods, rounds and points; names are found whatever their form', async () => {
  const bytes = await workbook({
    Producenten: [
      ['Bedrijf', 'Sector', 'Postcode en gemeente', 'Ondernemingsnummer', 'Bio', 'Levertijd', 'Verkoopt aan'],
      ['De Lindehoeve BV', 'Groenteteelt', '3800 Sint-Truiden', '1999.900.171', 'ja', 2, 'iedereen'],
      ['Brasserie Saint-Éloi', 'Bier', '4280 Hannut', null, 'nee', 1, 'professionelen'],
    ],
    Assortiment: [
      ['Nr', 'Artikel', 'Leverancier', 'Rubriek', 'Verkocht per', 'Prijs', 'Btw'],
      [1, 'Wortelen', 'de lindehoeve', 'Wortelgroenten', 'kg', 2.4, 6],
      [2, 'Blond bier', 'BRASSERIE ST ELOI', 'Bier', 'fles 33 cl', 1.9, 21],
      [3, 'Pompoen', 'Onbekend', 'Pompoenen', 'stuk', 3, 6],
    ],
    Rondes: rounds,
    Afhaalpunten: points,
  });
  const guessed = await guessOf({ 'boek.xlsx': bytes });
  expect(guessed).toEqual({
    Producenten: {
      ...{ use: 'producers', Bedrijf: 'name', Sector: 'activity', 'Postcode en gemeente': 'place' },
      ...{ Ondernemingsnummer: 'enterpriseNumber', Bio: 'organic', Levertijd: 'leadTimeDays' },
      'Verkoopt aan': 'audiences',
    },
    Assortiment: {
      ...{ use: 'articles', Nr: 'ref', Artikel: 'name', Leverancier: 'producer', Rubriek: 'category' },
      ...{ 'Verkocht per': 'pack', Prijs: 'householdPrice', Btw: 'vatRate' },
    },
    Rondes: {
      ...{ use: 'zones', Ronde: 'name', Postcodes: 'postcodes', Leverdag: 'weekday', Van: 'from', Tot: 'to' },
      ...{ 'Bestellen tot': 'closes', Kosten: 'fee', 'Gratis vanaf': 'freeFrom', Minimumbedrag: 'minimum' },
    },
    Afhaalpunten: {
      ...{
        use: 'pickup-points',
        Afhaalpunt: 'name',
        Postcode: 'postcode',
        Gemeente: 'place',
        Dag: 'weekday',
      },
      ...{ Openingsuren: 'hours', Koelkast: 'hasFridge', Diepvries: 'hasFreezer' },
    },
  });
  const feed = await feedOf({ 'boek.xlsx': bytes });
  expect(feed.refusals.map(({ file, row, reason }) => [file, row, reason])).toEqual([
    ['boek.xlsx › Assortiment', '4', 'producer-unknown'],
  ]);
  expect(feed.articles.map(({ ref, producerRef }) => [ref, producerRef])).toEqual([
    ['1', 'de-lindehoeve'],
    ['2', 'brasserie-saint-eloi'],
  ]);
  expect(feed.producers).toMatchObject([
    { postcode: '3800', place: 'Sint-Truiden', enterpriseNumber: '1999900171', leadTimeDays: 2 },
    { postcode: '4280', place: 'Hannut', audiences: ['professional'] },
  ]);
  expect(feed.zones).toMatchObject([
    { name: 'Noord', weekday: 4, feeCents: 400, freeFromCents: 4500, minimumCents: 1500 },
  ]);
  expect(feed.pickupPoints).toMatchObject([
    { place: 'Sint-Truiden', weekday: 5, hasFridge: true, hasFreezer: false },
  ]);
});

test('a German workbook whose articles name producers by their number, in two sheets', async () => {
  const goods = (...rows: (string | number)[][]) => [
    ['Artikel-Nr.', 'Artikelname', 'Lieferantennr', 'Warengruppe', 'Einheit', 'Preis inkl. MwSt', 'USt'],
    ...rows,
  ];
  const bytes = await workbook({
    Erzeuger: [
      ['Nr', 'Betrieb', 'PLZ', 'Ort', 'Seit'],
      ['E1', 'Lindenhof', 4700, 'Eupen', '01.03.2021'],
      ['E2', 'Käserei Raeren', 4730, 'Raeren', '15.06.2019'],
    ],
    Gemüse: goods(['G1', 'Karotten', 'E1', 'Wurzelgemüse', 'kg', '2,30', '6%']),
    Käse: goods(['K1', 'Bergkäse', 'e2', 'Käse', 'Stück 300 g', '7,20', '6%']),
  });
  const feed = await feedOf({ 'mappe.xlsx': bytes });
  expect(feed.refusals).toEqual([]);
  expect(feed.articles.map(({ ref, producerRef }) => [ref, producerRef])).toEqual([
    ['G1', 'E1'],
    ['K1', 'E2'],
  ]);
  expect(feed.producers).toMatchObject([{ ref: 'E1', linkSince: '2021-03-01' }, { ref: 'E2' }]);
});

test('articles may name producers of the co-op’s other sources, by reference or by name', async () => {
  const files = {
    'a.csv': utf8(
      [
        'Nom;Producteur;Prix TTC;TVA',
        'Carottes;P001;2,00;6',
        'Poireaux;Ferme Tilleul;2,00;6',
        'Panais;;2,00;6',
      ].join('\n'),
    ),
  };
  const others = [{ ref: 'P001', name: 'Ferme du Tilleul' }];
  const feed = await feedOf(files, { ...village, producer: 'ferme du tilleul' }, others);
  expect(feed.refusals).toEqual([]);
  expect(feed.producers).toEqual([]);
  expect(feed.articles.map(({ producerRef }) => producerRef)).toEqual(['P001', 'P001', 'P001']);
});
