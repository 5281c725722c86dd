import {
  getLinkedProducer,
  getLinks,
  type LinkTerms,
  setLinkTerms,
  undoLinkTerms,
} from '@carriole/shared/contracts/producer-links.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProducer, deskOf, setTerms } from '../support/links.ts';
import { expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, hotte, mondayMorning } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;
let cookie: string;
const staff = () => ({ server, cookie });

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  cookie = await server.signIn(`manager@${besace}.test`);
});
afterEach(() => server.close());

const idOf = (slug: string) => server.deps.snapshots.current().federation.cooperativeBySlug.get(slug)!.id;

describe('the desk', () => {
  test('lists each producer of the co-op once per link, searched, by state, sorted and in pages', async () => {
    const list = async (query: object) => (await server.call(getLinks, { query }, { cookie })).body;
    const all = await list({ size: 200 });
    const [counted] = await runSql(
      server.databaseUrl,
      'select count(*)::int n from producer_links l join cooperatives c on c.id = l.cooperative_id where c.slug = $1',
      [besace],
    );
    expect(all.total).toBe(counted!.n);
    expect(all.counts.active).toBe(all.total);
    expect(all.items.map(({ producer }) => producer.name)).toEqual(
      all.items.map(({ producer }) => producer.name).toSorted((a, b) => a.localeCompare(b, 'fr')),
    );
    const paged = [await list({ size: 20 }), await list({ size: 20, page: 2 })];
    expect(paged.flatMap(({ items }) => items)).toEqual(all.items.slice(0, 40));
    const sorted = (await list({ size: 200, sort: 'articles' })).items.map(({ articles }) => articles);
    expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
    const [first] = all.items;
    expect((await list({ q: first!.producer.name.toUpperCase() })).items[0]?.id).toBe(first!.id);
    expect(await list({ state: 'ended' })).toMatchObject({ items: [], total: 0, pages: 1 });
    expect(all.items.reduce((sum, { articles }) => sum + articles, 0)).toBe(
      server.deps.snapshots
        .current()
        .catalogue.products.flatMap(({ offers }) => offers)
        .filter(({ cooperativeId }) => cooperativeId === idOf(besace)).length,
    );
  });

  test('tells of other co-ops’ links their name and nothing else', async () => {
    const shared = server.deps.snapshots
      .current()
      .catalogue.producers.find(
        ({ links }) =>
          new Set(links.map((one) => one.cooperativeId)).size > 1 &&
          links.some(({ cooperativeId }) => cooperativeId === idOf(besace)),
      )!;
    const other = shared.links.find(({ cooperativeId }) => cooperativeId !== idOf(besace))!;
    await runSql(
      server.databaseUrl,
      'update producer_links set commission_basis_points = 4321 where id = $1',
      [other.id],
    );
    const desk = await deskOf(staff(), shared.slug);
    expect(desk.others.length).toBeGreaterThan(0);
    const text = JSON.stringify(desk);
    expect(text).not.toContain(other.id);
    expect(text).not.toContain('4321');
    const refused = { slug: 'link-not-found', as: { cookie } } as const;
    const terms = desk.links[0]!.terms;
    await expectRefused(
      server,
      setLinkTerms,
      { params: { id: other.id }, body: { version: 0, terms } },
      refused,
    );
    await expectRefused(server, undoLinkTerms, { params: { id: other.id }, body: { version: 0 } }, refused);
  });

  test('refuses what is stale, crossed, empty or not there, and changes nothing', async () => {
    const { link, slug } = await aProducer(staff());
    const changed = await setTerms(staff(), link, { paymentDays: 14 });
    const as = { cookie };
    const ask = (terms: Partial<LinkTerms>, version = changed.version) => ({
      params: { id: link.id },
      body: { version, terms: { ...changed.terms, ...terms } },
    });
    await expectRefused(server, setLinkTerms, ask({ paymentDays: 20 }, link.version), {
      slug: 'link-changed',
      pointer: '/body/version',
      as,
    });
    await expectRefused(server, setLinkTerms, ask({ until: '2026-11-01', byHand: { since: '2026-11-02' } }), {
      slug: 'link-dates-crossed',
      pointer: '/body/terms/until',
      as,
    });
    for (const wrong of [
      { byHand: { audiences: [] } },
      { byHand: { leadTimeDays: 61 } },
      { paymentDays: -1 },
      { commissionBasisPoints: 10_001 },
      { until: '2026-02-30' },
    ])
      await expectRefused(server, setLinkTerms, ask(wrong), { slug: 'bad-input', as });
    const elsewhere = server.deps.snapshots
      .current()
      .catalogue.producers.find(({ links }) => links.every((one) => one.cooperativeId !== idOf(besace)))!;
    for (const unknown of ['rien-de-tel', elsewhere.slug])
      await expectRefused(
        server,
        getLinkedProducer,
        { params: { slug: unknown }, query: {} },
        { slug: 'producer-not-found', as },
      );
    await expectRefused(
      server,
      getLinkedProducer,
      { params: { slug }, query: { cooperative: hotte } },
      { slug: 'not-allowed', as },
    );
    const untouched = await server.call(getLinks, { query: { size: 1, q: 'zzz' } }, as);
    expect(untouched.body.items).toEqual([]);
  });

  test('lets a packer look and not touch; the federation’s admin may do both', async () => {
    const { link, slug } = await aProducer(staff());
    await runSql(server.databaseUrl, "update memberships set role = 'packer' where cooperative_id = $1", [
      idOf(besace),
    ]);
    expect((await deskOf(staff(), slug)).editable).toBe(false);
    const call = { params: { id: link.id }, body: { version: 0, terms: link.terms } };
    await expectRefused(server, setLinkTerms, call, { slug: 'not-allowed', as: { cookie } });
    const admin = { cookie: await server.signIn('admin@federation.test') };
    expect((await server.call(setLinkTerms, call, admin)).status).toBe(200);
  });

  test('lets one of two who save at once through, and tells the other', async () => {
    const { link } = await aProducer(staff());
    const save = (paymentDays: number) =>
      server.call(
        setLinkTerms,
        { params: { id: link.id }, body: { version: 0, terms: { ...link.terms, paymentDays } } },
        { cookie },
      );
    const answers = await Promise.all([save(10), save(20), save(30)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});
