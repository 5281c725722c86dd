import { getProducer, getProducers } from '@carriole/shared/contracts/producers.ts';
import {
  getShowcase,
  getShowcaseSubject,
  type ShowcaseDetail,
  saveStory,
} from '@carriole/shared/contracts/showcase.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefused } from '../support/refusals.ts';
import { type Caller, startTestServer, type TestServer } from '../support/server.ts';
import { besace, hotte, mondayMorning } from '../support/shopping.ts';

let server: TestServer;
let own: Caller;
let other: Caller;
/** A producer that only La Besace works with. */
let farm: string;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  own = { cookie: await server.signIn(`manager@${besace}.test`) };
  other = { cookie: await server.signIn(`manager@${hotte}.test`) };
  const { body } = await server.call(getProducers, { query: { cooperative: besace } });
  farm = body.items.find(({ links }) => links.length === 1)!.slug;
});
afterAll(() => server.close());

const empty: LocalText = { fr: '', nl: '', de: '', en: '' };
const params = () => ({ kind: 'producer' as const, slug: farm });
const detail = async () => (await server.call(getShowcaseSubject, { params: params() }, own)).body;
const write = (texts: Partial<LocalText>, version: string) =>
  server.call(saveStory, { params: params(), body: { texts: { ...empty, ...texts }, version } }, own);

async function inShop(): Promise<ShowcaseDetail['story']['texts'][keyof LocalText][]> {
  await server.deps.snapshots.reload();
  const { body } = await server.call(getProducer, { params: { slug: farm }, query: {} });
  return body.story.map(({ locale, text }) => `${locale} ${text}`);
}

describe('a story', () => {
  test('is shown in the languages it was written in, and taken back as it was', async () => {
    const before = (await detail()).story;
    expect(before).toEqual({ texts: empty, version: '', by: null, at: null });
    expect(await inShop()).toEqual([]);
    const { body: first } = await write({ fr: ' Nous.\r\n\r\n\r\nEnsemble. ', de: 'Wir.' }, before.version);
    expect(first.story).toMatchObject({ texts: { ...empty, fr: 'Nous.\n\nEnsemble.', de: 'Wir.' } });
    expect(first.story.by).toBe('Gestion La Besace Hesbignonne');
    expect(await inShop()).toEqual(['fr Nous.\n\nEnsemble.', 'de Wir.']);
    await write(before.texts, first.story.version);
    expect(await inShop()).toEqual([]);
    // What was written is kept beside what stands, by whom and when it was replaced.
    const { rows } = await server.deps.database.pool.query('select * from stories where replaced_at is null');
    expect(rows).toEqual([]);
  });

  test('said again changes nothing, not even its date', async () => {
    const { body: written } = await write({ fr: 'Encore.' }, (await detail()).story.version);
    const audit = async () =>
      (await server.deps.database.pool.query('select count(*) from audit_entries')).rows[0];
    const before = await audit();
    const { body: again } = await write({ fr: 'Encore. ' }, written.story.version);
    expect(again).toEqual(written);
    expect(await audit()).toEqual(before);
  });

  test('changed by a colleague meanwhile is not overwritten', async () => {
    const { version } = (await detail()).story;
    await write({ fr: 'Le premier.' }, version);
    const call = { params: params(), body: { texts: { ...empty, fr: 'Le second.' }, version } };
    await expectRefused(server, saveStory, call, { slug: 'story-changed', as: own });
    expect((await detail()).story.texts.fr).toBe('Le premier.');
  });

  test('written by two at once is that of one of them', async () => {
    const { version } = (await detail()).story;
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((text) => write({ fr: text }, version)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  test('too long, or for a language we do not speak, is refused', async () => {
    const { version } = (await detail()).story;
    const refused = { slug: 'bad-input', as: own } as const;
    for (const texts of [
      { ...empty, fr: 'x'.repeat(4_001) },
      { ...empty, it: 'ciao' },
    ])
      await expectRefused(server, saveStory, { params: params(), body: { texts, version } }, refused);
  });

  test('is not for another co-op’s staff to write', async () => {
    const call = { params: params(), body: { texts: { ...empty, fr: 'Pas à nous.' }, version: '' } };
    await expectRefused(server, saveStory, call, { slug: 'not-allowed', as: other });
  });
});

describe('the list at the desk', () => {
  test('holds exactly what the co-op speaks for, and tells what is missing', async () => {
    await write({ nl: 'Wij.' }, (await detail()).story.version);
    const list = async (query: Parameters<typeof server.call<typeof getShowcase>>[1]['query']) =>
      (await server.call(getShowcase, { query }, own)).body;
    const all = await list({ size: 200 });
    const { body: shop } = await server.call(getProducers, { query: { cooperative: besace } });
    expect(all.items.map(({ slug }) => slug).sort()).toEqual(shop.items.map(({ slug }) => slug).sort());
    expect(all.counts).toEqual({
      all: 49,
      'no-picture': 49,
      'no-story': 48,
      undescribed: 0,
    });
    expect((await list({ state: 'no-story', size: 200 })).items).toHaveLength(48);
    const found = await list({ q: all.items.find(({ slug }) => slug === farm)!.name.fr.toUpperCase() });
    expect(found.items).toMatchObject([{ slug: farm, languages: ['nl'] }]);
    expect((await list({ kind: 'cooperative' })).items.map(({ slug }) => slug)).toEqual([besace]);
    expect((await list({ kind: 'product', page: 2 })).page).toBe(2);
  });

  test('is of no other co-op', async () => {
    await expectRefused(
      server,
      getShowcase,
      { query: { cooperative: besace } },
      { slug: 'not-allowed', as: other },
    );
  });
});

describe('the producers', () => {
  const ask = async (query: Parameters<typeof server.call<typeof getProducers>>[1]['query']) =>
    (await server.call(getProducers, { query })).body;

  test('are sorted by how far they are, and say so only for a place', async () => {
    const near = await ask({ postcode: '4600', sort: 'distance' });
    const far = near.items.map(({ distanceKm }) => distanceKm!);
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(far[0]).toBeLessThan(15);
    expect(near.place?.name).toBe('Visé');
    const all = await ask({});
    expect(all.items.every(({ distanceKm }) => distanceKm === null)).toBe(true);
    await expectRefused(server, getProducers, { query: { postcode: '9999' } }, { slug: 'place-unknown' });
  });

  test('are all on the map, whatever page of the list is read', async () => {
    const page = await ask({ page: 2, size: 24 });
    expect([page.items.length, page.total, page.pins.length, page.pages]).toEqual([24, 106, 106, 5]);
    const of = page.categories[0]!;
    const some = await ask({ category: of.id });
    expect([some.total, some.pins.length]).toEqual([of.count, of.count]);
  });

  test('of one village are listed alone, and the map keeps the others', async () => {
    const all = await ask({});
    const { postcode, place } = all.items[0]!;
    const village = `${postcode}-${place.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')}`;
    const here = await ask({ at: village });
    expect(here.items.every((one) => one.postcode === postcode && one.place === place)).toBe(true);
    expect(here.total).toBe(all.items.filter((one) => one.place === place).length);
    expect(here.pins).toHaveLength(106);
  });
});
