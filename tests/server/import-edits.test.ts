import { getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { applyImportRun } from '@carriole/shared/contracts/import-runs.ts';
import { editOffer, getDeskOffers, releaseOfferField } from '@carriole/shared/contracts/offer-edits.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, hotte, mondayMorning } from '../support/shopping.ts';
import { priced, type SourceDesk, sourceDesk } from '../support/sources.ts';

let server: TestServer;
let desk: SourceDesk;
let id: string;

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  desk = sourceDesk(server, await server.signIn(`comptable@${besace}.test`));
  id = (await desk.first()).id;
});
afterEach(() => server.close());

const ref = 'BH-0002';

async function offerOf(sought = ref) {
  const { items } = await desk.ask(getDeskOffers, { query: { q: sought } });
  return items[0]!;
}

async function takeIn(change: (line: string) => string | null) {
  await desk.rewrite(id, 'articles.csv', change);
  const run = await desk.read(id);
  await desk.ask(applyImportRun, { params: { id: run.id } });
  return run;
}

test('a price set by hand is in the shop at once and wins over the source, until it is released', async () => {
  const before = await offerOf();
  expect(before).toMatchObject({ values: { householdPriceCents: 165 }, edits: [], source: 'Fichiers Excel' });
  const edited = await desk.ask(editOffer, { params: { id: before.id }, body: { householdPriceCents: 180 } });
  expect(edited).toMatchObject({
    values: { householdPriceCents: 180 },
    edits: [
      {
        field: 'householdPriceCents',
        value: 180,
        sourceValue: 165,
        by: 'Comptabilité La Besace Hesbignonne',
        at: '2026-11-23T08:00',
      },
    ],
  });

  const run = await takeIn(priced(ref, '1,95'));
  expect(run.counts.changed).toBe(1);
  const [change] = await desk.changes(run.id, 'changed');
  expect(change!.fields).toMatchObject([{ before: '1,65\u00a0€', after: '1,95\u00a0€', byHand: true }]);
  expect(await offerOf()).toMatchObject({
    values: { householdPriceCents: 180 },
    edits: [{ sourceValue: 195 }],
  });

  const params = { id: before.id, field: 'householdPriceCents' } as const;
  const released = await desk.ask(releaseOfferField, { params });
  expect(released).toMatchObject({ values: { householdPriceCents: 195 }, edits: [] });
  const { rows } = await server.deps.database.pool.query(
    "select action, detail from audit_entries where action like 'offer.%' order by at, action",
  );
  expect(rows).toEqual([
    { action: 'offer.edit', detail: { fields: 'householdPriceCents' } },
    { action: 'offer.release', detail: { field: 'householdPriceCents' } },
  ]);
});

test('an edit is kept while the article is out of the source, and holds when it is back', async () => {
  const { id: offerId } = await offerOf();
  await desk.ask(editOffer, { params: { id: offerId }, body: { householdPriceCents: 180 } });
  await takeIn((line) => (line.startsWith(`${ref};`) ? null : line));
  expect((await desk.ask(getDeskOffers, { query: { q: ref } })).total).toBe(0);
  await takeIn((line) => (line.startsWith('BH-0003;') ? `${line}\r\n${line.replace('BH-0003', ref)}` : line));
  expect(await offerOf()).toMatchObject({ id: offerId, values: { householdPriceCents: 180 } });
});

test('a name set by hand names the product anew, and the old address still leads there', async () => {
  const { id: offerId, productSlug } = await offerOf();
  const edited = await desk.ask(editOffer, {
    params: { id: offerId },
    body: { name: 'Laitue de la Grive', labels: [], months: [5, 6], closes: { weekday: 2, time: '09:00' } },
  });
  expect(edited.values).toMatchObject({ name: 'Laitue de la Grive', labels: [], months: [5, 6] });
  await server.deps.snapshots.reload();
  const { body } = await server.call(getProduct, { params: { slug: productSlug }, query: {} });
  expect(JSON.stringify(body)).toContain('Laitue de la Grive');
});

test('stock set by hand is what there is now; orders draw from it and a reading does not bring it back', async () => {
  const { id: offerId } = await offerOf();
  await desk.ask(editOffer, { params: { id: offerId }, body: { stock: 50 } });
  await server.deps.database.pool.query('update offers set stock = 45 where id = $1', [offerId]);
  await takeIn(priced(ref, '1,95'));
  expect((await offerOf()).values.stock).toBe(45);
  await desk.ask(editOffer, { params: { id: offerId }, body: { stock: 50 } });
  expect((await offerOf()).values.stock).toBe(50);
  await desk.ask(releaseOfferField, { params: { id: offerId, field: 'stock' } });
  expect((await offerOf()).values.stock).toBeNull();
});

describe('is refused, and changes nothing:', () => {
  test.each([
    ['a category nobody has', { categoryId: 'nowhere' }, '/body/categoryId'],
    ['a VAT rate there is not', { vatRatePercent: 17 }, '/body/vatRatePercent'],
    ['an allergen not in the list', { allergens: ['moonlight'] }, '/body/allergens'],
    [
      'no price at all',
      { householdPriceCents: null, professionalPriceCents: null },
      '/body/householdPriceCents',
    ],
    ['a price of nothing', { householdPriceCents: 0 }, '/body/householdPriceCents'],
    ['a field there is not', { colour: 'green' }, '/body/colour'],
  ])('%s', async (_name, body, pointer) => {
    const { id: offerId } = await offerOf();
    await expectRefused(server, editOffer, { params: { id: offerId }, body } as never, {
      slug: 'bad-input',
      pointer,
      as: { cookie: desk.cookie },
    });
  });

  test('another co-op’s staff', async () => {
    const { id: offerId } = await offerOf();
    const other = { cookie: await server.signIn(`manager@${hotte}.test`) };
    await expectRefused(
      server,
      editOffer,
      { params: { id: offerId }, body: { stock: 1 } },
      { slug: 'offer-not-found', as: other },
    );
    await expectRefused(
      server,
      releaseOfferField,
      { params: { id: offerId, field: 'stock' } },
      { slug: 'offer-not-found', as: other },
    );
  });
});

test('the list is paged, sorted, searched without accents, and narrowed to what was set by hand', async () => {
  const list = (query: object) => desk.ask(getDeskOffers, { query });
  const all = await list({ size: '200' });
  expect([all.total, all.pages, all.items.length, all.byHand]).toEqual([453, 3, 200, 0]);
  const names = all.items.map(({ values }) => values.name);
  expect(names).toEqual(
    [...names].sort(new Intl.Collator('fr', { numeric: true, sensitivity: 'base' }).compare),
  );
  expect((await list({ q: 'laitue pommee' })).items.map(({ ref: one }) => one)).toContain(ref);
  const cheap = (await list({ sort: 'price', size: '5' })).items.map(
    ({ values }) => values.householdPriceCents ?? values.professionalPriceCents,
  );
  expect(cheap).toEqual([...cheap].sort((a, b) => a! - b!));
  await desk.ask(editOffer, { params: { id: (await offerOf()).id }, body: { stock: 4 } });
  const byHand = await list({ edited: 'by-hand' });
  expect(byHand.items.map(({ ref: one }) => one)).toEqual([ref]);
  expect(byHand.byHand).toBe(1);
  expect(byHand.choices.vatRates).toContain(6);
  expect(byHand.choices.categories.some(({ name }) => name.includes(' › '))).toBe(true);
});
