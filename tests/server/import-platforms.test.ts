import { applyImportRun } from '@carriole/shared/contracts/import-runs.ts';
import { changeSource, createSource } from '@carriole/shared/contracts/sources.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { redirectTo } from '../support/fetching.ts';
import { type Platform, platforms } from '../support/platforms.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, hotte, mondayMorning } from '../support/shopping.ts';
import { inShop, type SourceDesk, scheduledRun, shopTables, sourceDesk } from '../support/sources.ts';
import { type Answer, startWebServer, type WebServer } from '../support/web-server.ts';

let server: TestServer;
let desk: SourceDesk;
let web: WebServer;
/** What the platform answers now. */
let answer: Answer;

beforeEach(async () => {
  web = await startWebServer((request, response) => answer(request, response));
  server = await startTestServer({
    template: 'demo',
    clock: mondayMorning,
    environment: { ALLOW_PRIVATE_SOURCES: `127.0.0.1:${web.port}` },
  });
  desk = sourceDesk(server, await server.signIn(`comptable@${besace}.test`));
});
afterEach(async () => {
  await server.close();
  await web.close();
});

/** Connects the platform as a bookkeeper would, and says once what it leaves unsaid. */
async function connect({ kind, credentials, answerAt }: Platform): Promise<string> {
  answer = answerAt(2.8);
  const body = { name: 'Boutique en ligne', kind, address: web.origin, credentials };
  const { id, state } = await desk.ask(createSource, { query: {}, body });
  expect(state).toBe('ready');
  const defaults = { vatRatePercent: 6, producer: null, categoryId: 'preserves' };
  await desk.ask(changeSource, { params: { id }, body: { defaults } });
  return id;
}

async function connected(platform: Platform): Promise<string> {
  const id = await connect(platform);
  const run = await desk.read(id);
  await desk.ask(applyImportRun, { params: { id: run.id } });
  return id;
}

/** How a server may fail, why a reading says it did, and the sentence for it. */
const failures: [string, Answer, string, string][] = [
  [
    'dies half-way',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('[{"id": 11, "name":');
      setImmediate(() => response.destroy());
    },
    'cut-off',
    'La lecture a été coupée en route.',
  ],
  [
    'shows a page for people',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Bientôt</html>'),
    'html-instead',
    'Une page web est venue à la place des données.',
  ],
  [
    'is out of order',
    (_, response) => response.writeHead(500).end('oops'),
    'server-error',
    'Le serveur de la source est en panne.',
  ],
  [
    'leads into a private network',
    redirectTo('http://10.0.0.7/wp-json'),
    'address-not-allowed',
    'Cette adresse ne peut pas servir de source.',
  ],
  [
    'sends without end',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(1_048_576, ' ');
      let sent = 0;
      const more = () => {
        while (sent < 200 && !response.destroyed) {
          sent += 1;
          if (!response.write(chunk)) return;
        }
        if (sent >= 200) response.end(']');
      };
      response.on('drain', more);
      more();
    },
    'too-large',
    'La source est trop grande.',
  ],
];

describe.each(platforms)('a $kind shop', (platform) => {
  const { apples, count } = platform;

  test('read, looked at and applied is in the shop as it says', async () => {
    const services = await shopTables(server, ['delivery_zones', 'pickup_points']);
    const id = await connect(platform);
    const run = await desk.read(id);
    expect(run).toMatchObject({ state: 'preview', counts: { new: count, withdrawn: 0, refused: 0 } });
    expect(await inShop(server, apples.name)).toEqual([]);
    expect((await desk.changes(run.id, 'new')).map(({ ref }) => ref)).toContain(apples.ref);

    await desk.ask(applyImportRun, { params: { id: run.id } });
    await expect.poll(() => inShop(server, apples.name)).toHaveLength(1);
    const [product] = await inShop(server, apples.name);
    expect(product).toMatchObject({
      producer: { name: 'Verger du Hibou Gris', place: apples.place },
      category: 'fruit-pome',
      cooperatives: [{ slug: besace }],
      pack: { netAmount: 1000, netUnit: 'g' },
      price: { cents: 280, vatRatePercent: 6, vatIncluded: true },
      stock: 14,
    });
    // What the platform does not say of delivery is left as it is.
    expect(await shopTables(server, ['delivery_zones', 'pickup_points'])).toEqual(services);
  });

  test('read again as it was changes nothing; a changed price is one difference', async () => {
    const id = await connected(platform);
    const before = await shopTables(server);
    expect(await desk.read(id)).toMatchObject({ state: 'unchanged' });
    expect(await shopTables(server)).toEqual(before);

    answer = platform.answerAt(3.1);
    const run = await desk.read(id);
    expect(run).toMatchObject({
      state: 'preview',
      counts: { new: 0, changed: 1, withdrawn: 0, unchanged: count - 1 },
    });
    const [changed, ...others] = await desk.changes(run.id, 'changed');
    expect(others).toEqual([]);
    expect(changed).toMatchObject({ ref: apples.ref, fields: [{ field: 'householdPriceCents' }] });
    await desk.ask(applyImportRun, { params: { id: run.id } });
    await expect
      .poll(async () => (await inShop(server, apples.name)).map(({ price }) => price.cents))
      .toEqual([310]);
  });

  test('goes into the shop by itself when its time has come', async () => {
    const id = await connect(platform);
    const run = await scheduledRun(server, desk, id);
    expect(run).toMatchObject({ state: 'applied', trigger: 'schedule', by: null });
    await expect.poll(() => inShop(server, apples.name)).toHaveLength(1);
  });

  test('that fails half-way leaves the shop as it was, and says why', async () => {
    const id = await connected(platform);
    const before = await shopTables(server);
    const healthy = platform.answerAt(3.1);
    const path = platform.kind === 'woocommerce' ? /[?&]page=2/ : /catalog_items/;
    for (const [what, failing, reason, sentence] of failures) {
      // The first documents come; it is a later one that fails.
      answer = (request, response) =>
        path.test(request.url ?? '') ? failing(request, response) : healthy(request, response);
      const run = await desk.read(id);
      expect(run, what).toMatchObject({ state: 'failed', failure: { reason, sentence } });
      expect(run.failure?.detail).toContain(web.origin);
      expect(run.failure?.detail, 'what may be a key').not.toContain('?');
      expect(await shopTables(server), what).toEqual(before);
    }
    expect(await scheduledRun(server, desk, id)).toMatchObject({ state: 'failed', trigger: 'schedule' });
    expect(await shopTables(server)).toEqual(before);
  });
});

describe.each([
  ['1.16', 'application/json'],
  ['2.0', 'application/ld+json; profile="dfc-v2"'],
])('a DFC %s platform that wants a bearer token', (_, accept) => {
  test('is read with its token, asked only for what is new, and a changed price is one difference', async () => {
    const url = `/api/dfc/enterprises/${hotte}/catalog_items`;
    const published = (await server.app.inject({ url, headers: { accept } })).payload;
    let [document, etag] = [published, '"1"'];
    answer = (request, response) => {
      if (request.headers.authorization !== 'Bearer t0ken') return response.writeHead(401).end();
      if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
      return response.writeHead(200, { 'content-type': 'application/ld+json', etag }).end(document);
    };
    const body = { name: 'Plateforme', kind: 'dfc', address: `${web.origin}/catalogue` } as const;
    const { id } = await desk.ask(createSource, { query: {}, body });
    expect(await desk.read(id)).toMatchObject({ state: 'failed', failure: { reason: 'not-authorised' } });

    const credentials = { user: '', secret: 't0ken' };
    await desk.ask(changeSource, { params: { id }, body: { credentials } });
    const run = await desk.read(id);
    expect(run).toMatchObject({ state: 'preview', counts: { new: 374, refused: 0 } });
    await desk.ask(applyImportRun, { params: { id: run.id } });
    const before = await shopTables(server);
    web.asked.length = 0;
    expect(await desk.read(id)).toMatchObject({ state: 'unchanged' });
    expect(web.asked).toMatchObject([{ headers: { 'if-none-match': '"1"' } }]);
    expect(await shopTables(server)).toEqual(before);

    const price = /("dfc-b:hasPrice":\{[^}]*?"dfc-b:value":)(\d+(?:\.\d+)?)/;
    document = published.replace(price, (_all, head, value) => `${head}${Number(value) + 1}`);
    expect(document).not.toBe(published);
    etag = '"2"';
    const changed = await desk.read(id);
    expect(changed.counts).toMatchObject({ new: 0, changed: 1, withdrawn: 0, unchanged: 373 });
    expect(await desk.changes(changed.id, 'changed')).toMatchObject([{ fields: [{}] }]);
  }, 120_000);
});
