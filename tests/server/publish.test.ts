import { publishedCsvMapping } from '@carriole/server/connectors/mappings.ts';
import { readSource } from '@carriole/server/connectors/read-source.ts';
import type { SourceArticle, SourceFeed } from '@carriole/server/connectors/source.ts';
import { loadDemo } from '@carriole/server/demo-load.ts';
import { demoSources } from '@carriole/server/demo-sources.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, chaudron, hotte, mondayMorning } from '../support/shopping.ts';

type Node = Record<string, unknown> & { '@id': string; '@type': string };
type Document = { '@context': unknown[]; '@graph': Node[] };

const second = 'application/ld+json; profile="dfc-v2"';
const cooperatives = [besace, chaudron, hotte];

let server: TestServer;
let sources: Map<string, SourceFeed>;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  sources = new Map(
    await Promise.all(
      demoSources().map(async ({ slug, kind, files }) => [slug, await readSource(kind, files)] as const),
    ),
  );
});
afterAll(() => server.close());

function get(url: string, headers: Record<string, string> = {}) {
  return server.app.inject({ url, headers });
}

async function documentAt(url: string, accept = 'application/json'): Promise<Document> {
  const answer = await get(url, { accept });
  expect(answer.statusCode, url).toBe(200);
  return answer.json();
}

const ofType = (document: Document, type: string) =>
  document['@graph'].filter((node) => node['@type'] === type);

const byRef = (articles: readonly SourceArticle[]) => articles.toSorted((a, b) => (a.ref < b.ref ? -1 : 1));

describe.each(cooperatives)('the catalogue of %s, published and read again', (slug) => {
  test.each([
    ['1.16', 'application/json'],
    ['2.0', second],
  ])('as DFC %s, says of each article what the co-op’s own file says', async (_, accept) => {
    const answer = await get(`/api/dfc/enterprises/${slug}/catalog_items`, { accept });
    const feed = await readSource('dfc', {
      'catalogue.jsonld': answer.rawPayload,
      'delivery.json': Buffer.from('{"zones": [], "pickupPoints": []}'),
    });
    expect(feed.refusals).toEqual([]);
    expectSame(feed, slug);
  });

  test('as CSV, says of each article what the co-op’s own file says', async () => {
    const [catalogue, producers] = await Promise.all(
      ['catalogue', 'producers'].map((name) => get(`/api/v1/${name}.csv?cooperative=${slug}`)),
    );
    const files = { 'catalogue.csv': catalogue!.rawPayload, 'producers.csv': producers!.rawPayload };
    const feed = await readSource('csv', files, { mapping: publishedCsvMapping });
    expect(feed.refusals).toEqual([]);
    expectSame(feed, slug);
  });
});

function expectSame(feed: SourceFeed, slug: string): void {
  const source = sources.get(slug)!;
  expect(byRef(feed.articles)).toEqual(byRef(source.articles));
  // What a joined producer is shown as is agreed between its co-ops; the terms are each co-op's own.
  const terms = ({ producers }: SourceFeed) =>
    producers
      .map(({ ref, name, labels, leadTimeDays, linkSince, audiences }) => ({
        ...{ ref, name, labels, leadTimeDays, linkSince, audiences },
      }))
      .toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
  expect(terms(feed)).toEqual(terms(source));
}

describe('the documents', () => {
  test('are 1.16 unless 2.0 is asked for, and say on what that depends', async () => {
    for (const accept of ['application/json', 'application/ld+json', '*/*']) {
      const { headers, payload } = await get('/api/dfc/enterprises', { accept });
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(headers.vary).toContain('Accept');
      expect(payload).toContain('context_1.16.0.json');
      expect(payload).not.toMatch(/Organization|ldp:Container/);
    }
    const { headers, payload } = await get('/api/dfc/enterprises', { accept: second });
    expect(headers['content-type']).toContain('application/ld+json; profile="dfc-v2"');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(payload).toContain('context_2.0.0.json');
    expect(payload).not.toContain('dfc-b:Enterprise"');
  });

  test('are not sent again to who has them, in either version', async () => {
    const tags = await Promise.all(
      ['application/json', second].map(async (accept) => {
        const first = await get('/api/dfc/catalog', { accept });
        const etag = String(first.headers.etag);
        const again = await get('/api/dfc/catalog', { accept, 'if-none-match': etag });
        expect([again.statusCode, again.payload]).toEqual([304, '']);
        return etag;
      }),
    );
    expect(tags[0]).not.toBe(tags[1]);
    const other = await get('/api/dfc/catalog', { accept: second, 'if-none-match': tags[0]! });
    expect(other.statusCode).toBe(200);
  });

  test('hold the joined catalogue whole, and link to nothing they do not hold', async () => {
    const document = await documentAt('/api/dfc/catalog');
    expect(ofType(document, 'dfc-b:CatalogItem')).toHaveLength(1226);
    expect(ofType(document, 'dfc-b:Enterprise')).toHaveLength(3 + 106);
    expect(ofType(document, 'dfc-b:Catalog')).toHaveLength(3);
    const products = ofType(document, 'dfc-b:SuppliedProduct');
    expect(products.length).toBeGreaterThanOrEqual(996);
    expect(products.length).toBeLessThanOrEqual(1038);
    const known = new Set(document['@graph'].map((node) => node['@id']));
    expect(known.size).toBe(document['@graph'].length);
    const links = JSON.stringify(document['@graph']).matchAll(/"([^"]*\/api\/dfc\/[^"]*)"/g);
    const ours = [...links].flatMap(([, link]) => (link!.startsWith(server.deps.origin) ? [link!] : []));
    expect(ours.filter((link) => !known.has(link))).toEqual([]);
  });

  test('name by addresses that answer with what they name', async () => {
    for (const accept of ['application/json', second]) {
      const whole = await documentAt('/api/dfc/catalog', accept);
      const types = Map.groupBy(whole['@graph'], (node) => node['@type']);
      for (const nodes of types.values()) {
        for (const node of [...nodes.slice(0, 3), nodes.at(-1)!]) {
          const answer = await get(new URL(node['@id']).pathname, { accept });
          expect(answer.statusCode, node['@id']).toBe(200);
          const found: Document & Node = answer.json();
          const same = found['@graph']?.find((one) => one['@id'] === node['@id']) ?? found;
          expect({ ...same, '@context': null }).toEqual({ ...node, '@context': null });
        }
      }
    }
  });

  test('list as containers in 2.0', async () => {
    const lists = ['enterprises', 'supplied_products', `enterprises/${besace}/catalog_items`];
    for (const list of lists) {
      const document = await documentAt(`/api/dfc/${list}`, second);
      const [container] = ofType(document, 'ldp:Container');
      expect(new URL(container!['@id']).pathname).toBe(`/api/dfc/${list}`);
      const known = new Set(document['@graph'].map((node) => node['@id']));
      const members = container!['ldp:contains'] as string[];
      expect(members.length).toBeGreaterThan(100);
      expect(members.every((id) => known.has(id))).toBe(true);
    }
  });

  test('explain each term of our own that they use', async () => {
    const used = new Set(
      [...(await get('/api/dfc/catalog')).payload.matchAll(/"(carriole:\w+)"/g)].map(([, term]) => term),
    );
    const terms = await documentAt('/api/dfc/context/carriole');
    expect(terms['@graph'].map((node) => node['@id'])).toEqual(expect.arrayContaining([...used]));
  });

  test('say of prices what audience they are for, and of allergens only what was stated', async () => {
    const document = await documentAt('/api/dfc/catalog');
    const professional = ofType(document, 'dfc-b:Offer').filter((node) => 'dfc-b:offersTo' in node);
    const priced = [...sources.values()].flatMap(({ articles }) => articles);
    expect(professional).toHaveLength(
      priced.filter(({ professionalPriceCents }) => professionalPriceCents !== null).length,
    );
    const silent = ofType(document, 'dfc-b:CatalogItem').filter(
      (node) => node['carriole:allergens'] === 'not-stated',
    );
    expect(silent).toHaveLength(priced.filter(({ allergens }) => allergens === null).length);
  });

  test.each([
    ['/api/dfc/enterprises/nobody', 'producer-not-found'],
    ['/api/dfc/enterprises/nobody/catalog_items', 'cooperative-not-found'],
    ['/api/dfc/supplied_products/prd_none', 'product-not-found'],
    ['/api/dfc/catalog_items/off_none', 'product-not-found'],
    ['/api/dfc/offers/off_none-professional', 'product-not-found'],
    ['/api/v1/catalogue.csv?cooperative=nobody', 'cooperative-not-found'],
  ] as const)('answer for %s that it is not there', async (url, slug) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json().slug).toBe(slug);
  });
});

describe('what changed', () => {
  const entries = async (language = 'en') =>
    (await get('/api/v1/catalogue.atom', { 'accept-language': language })).payload;
  const firstItem = (feed: string) => /<entry><id>[^<]*\/catalog_items\/(\w+)<\/id>/.exec(feed)?.[1];

  test('is a feed of the hundred last changed, in the reader’s language', async () => {
    const answer = await get('/api/v1/catalogue.atom', { 'accept-language': 'nl' });
    expect(answer.headers['content-type']).toMatch(/^application\/atom\+xml/);
    expect(answer.payload.match(/<entry>/g)).toHaveLength(100);
    expect(answer.payload).toContain('xml:lang="nl"');
    expect(answer.payload.replace(/&#\d+;/g, '')).not.toContain('&');
  });

  test('starts with an offer whose co-op’s file says something new, and only with that', async () => {
    const { pool } = server.deps.database;
    const { rows } = await pool.query<{ id: string }>('select id from offers order by id desc limit 1');
    const changed = rows[0]!.id;
    await pool.query("update offers set source_name = '=1+1' where id = $1", [changed]);
    await server.deps.snapshots.reload();
    const csv = (await get('/api/v1/catalogue.csv')).payload;
    expect(csv).toContain(",'=1+1,");
    expect(csv).not.toMatch(/(^|,)"?=/m);

    server.setClock('2027-01-12T08:00');
    await loadDemo(server.deps);
    await server.deps.snapshots.reload();
    const { rows: later } = await pool.query<{ id: string }>(
      "select id from offers where changed_at >= '2027-01-12T00:00:00Z'",
    );
    expect(later).toEqual([{ id: changed }]);
    expect(firstItem(await entries())).toBe(changed);
  });

  test('names the offers that were withdrawn', async () => {
    const { pool } = server.deps.database;
    const gone = firstItem(await entries())!;
    await pool.query('update offers set withdrawn_at = changed_at where id = $1', [gone]);
    await server.deps.snapshots.reload();
    expect(await entries()).toMatch(new RegExp(`<at:deleted-entry ref="[^"]*/catalog_items/${gone}"`));
    expect(firstItem(await entries())).not.toBe(gone);
  });
});

test('a CSV has a byte order mark, a header, a line for each offer, and a name to be saved under', async () => {
  const { headers, rawPayload, payload } = await get('/api/v1/catalogue.csv');
  expect([...rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
  expect(headers['content-disposition']).toBe('attachment; filename="catalogue.csv"');
  expect(payload.replace('\ufeff', '').split('\r\n')[0]).toMatch(/^cooperative,ref,name,producer,category,/);
  expect(payload.split('\r\n').length).toBeGreaterThan(1200);
});
