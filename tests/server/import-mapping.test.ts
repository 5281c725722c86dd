import { encoded, workbook } from '@carriole/server/connectors/mapping/test-tables.ts';
import { applyImportRun } from '@carriole/shared/contracts/import-runs.ts';
import {
  changeSource,
  createSource,
  getSourceTables,
  type SourceMapping,
  trySourceMapping,
} from '@carriole/shared/contracts/sources.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, hotte, mondayMorning } from '../support/shopping.ts';
import { inShop, putFile, type SourceDesk, shopTables, sourceDesk } from '../support/sources.ts';

let server: TestServer;
let desk: SourceDesk;
let id: string;

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  desk = sourceDesk(server, await server.signIn(`comptable@${besace}.test`));
  const body = { name: 'Ma liste', kind: 'table', address: null, credentials: null } as const;
  id = (await desk.ask(createSource, { query: {}, body })).id;
});
afterEach(() => server.close());

const upload = (name: string, bytes: Uint8Array) => putFile(server, { id, name, cookie: desk.cookie, bytes });
const tablesNow = () => desk.ask(getSourceTables, { params: { id } });

const list = [
  'Liste d’hiver;;;;;;',
  'Produit;Ferme;Famille;Cond.;Px TTC;Tx TVA;Allergènes',
  'Pistou des fées;L’Atelier du Ry;Conserves;bocal 185 g;5,20 €;6,00%;lait, cajou',
  'Kimchi rouge;L’Atelier du Ry;Bizarreries;bocal 500 g;7,40 €;6,00%;',
  'Courge bleue de Ry;Les Jardins de la Grive Musicienne;Courges;au kilo;2,80 €;6,00%;',
].join('\r\n');

test('a bookkeeper’s own list of articles is in the shop after two words were explained', async () => {
  await upload('liste.csv', encoded(list, 'windows-1252'));
  const { tables, producerBy, choices, unreadable } = await tablesNow();
  expect(unreadable).toEqual([]);
  expect(tables[0]?.guess).toEqual({
    ...{ table: 'liste.csv', use: 'articles', keptByHand: false },
    columns: [
      { heading: 'Produit', field: 'name' },
      { heading: 'Ferme', field: 'producer' },
      { heading: 'Famille', field: 'category' },
      { heading: 'Cond.', field: 'pack' },
      { heading: 'Px TTC', field: 'householdPrice' },
      { heading: 'Tx TVA', field: 'vatRate' },
      { heading: 'Allergènes', field: 'allergens' },
    ],
  });
  const guess: SourceMapping = { tables: tables.map((table) => table.guess), producerBy, words: [] };
  const before = await shopTables(server);

  const tried = await desk.ask(trySourceMapping, { params: { id }, body: { mapping: guess } });
  // The producer of the co-op's other source is found there; the new one lives in the co-op's own village.
  expect(tried.counts).toEqual({ articles: 1, producers: 1, zones: 0, pickupPoints: 0, refused: 2 });
  expect(tried.refusals.map(({ ourField, value, mendable }) => [ourField, value, mendable])).toEqual([
    ['allergens', 'cajou', true],
    ['category', 'Bizarreries', true],
  ]);
  const meaning = (field: string, name: string) =>
    choices[field]?.find((choice) => choice.name.endsWith(name))?.id ?? '';
  const words = [
    { field: 'allergens', word: 'cajou', means: meaning('allergens', 'Fruits à coque') },
    {
      field: 'category',
      word: 'Bizarreries',
      means: meaning('category', 'Conserves, miels, confitures, chocolat'),
    },
  ];
  const mapping = { ...guess, words };
  const again = await desk.ask(trySourceMapping, { params: { id }, body: { mapping } });
  expect(again.counts).toMatchObject({ articles: 3, refused: 0 });
  expect(await shopTables(server)).toEqual(before);

  await desk.ask(changeSource, { params: { id }, body: { mapping } });
  const run = await desk.read(id);
  expect(run).toMatchObject({ state: 'preview', counts: { new: 3, changed: 0, withdrawn: 0, refused: 0 } });
  await desk.ask(applyImportRun, { params: { id: run.id } });
  await expect
    .poll(async () =>
      (await inShop(server, 'Pistou des fées')).map(({ producer, price }) => [producer.name, price.cents]),
    )
    .toEqual([['L’Atelier du Ry', 520]]);
});

test('a file that is no table is told with what to do, in the reader’s language, beside the others', async () => {
  await upload('vieux.xls', new Uint8Array(Buffer.from('d0cf11e0a1b11ae10000', 'hex')));
  await upload(
    'bon.xlsx',
    await workbook({
      Prix: [
        ['Nom', 'Prix TTC', 'TVA'],
        ['Pain', 3, '6%'],
      ],
    }),
  );
  const { tables, unreadable } = await tablesNow();
  expect(tables.map(({ table, guess }) => [table, guess.use])).toEqual([['Prix', 'articles']]);
  expect(unreadable).toEqual([
    { file: 'vieux.xls', sentence: 'C’est un ancien classeur .xls : ouvrez-le et enregistrez-le en .xlsx.' },
  ]);
});

test('another co-op’s staff sees neither the tables nor what they would give', async () => {
  const as = { cookie: await server.signIn(`manager@${hotte}.test`) };
  const mapping: SourceMapping = { tables: [], producerBy: 'name', words: [] };
  const refused = { slug: 'source-not-found', as } as const;
  await expectRefused(server, getSourceTables, { params: { id } }, refused);
  await expectRefused(server, trySourceMapping, { params: { id }, body: { mapping } }, refused);
});
