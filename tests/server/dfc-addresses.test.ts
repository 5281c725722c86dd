import { afterEach, describe, expect, test } from 'vitest';
import { filesOf, readLocal, syncLocal } from '../support/source-address.ts';
import { type Answer, sendJson, startWebServer, type WebServer } from '../support/web-server.ts';

let server: WebServer | undefined;
async function serve(answer: Answer): Promise<string> {
  server = await startWebServer(answer);
  return server.origin;
}
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('a DFC address', () => {
  const price = { '@type': 'dfc-b:Price', 'dfc-b:value': 3, 'dfc-b:hasUnit': 'dfc-m:Euro' };
  const quantity = {
    '@type': 'dfc-b:QuantitativeValue',
    'dfc-b:hasUnit': 'dfc-m:Kilogram',
    'dfc-b:value': 1,
  };
  /** A catalogue in documents of one node each, as linked-data servers keep them. */
  function nodesAt(origin: string): Record<string, Record<string, unknown>> {
    return {
      '/catalog': { '@type': 'ldp:Container', 'ldp:contains': [`${origin}/items/1`, `${origin}/items/2`] },
      '/items/1': item(origin, 1),
      '/items/2': item(origin, 2),
      '/products/1': product(origin, 1),
      '/products/2': product(origin, 2),
      '/offers/1': { '@type': 'dfc-b:Offer', 'dfc-b:hasPrice': price },
      '/offers/2': { '@type': 'dfc-b:Offer', 'dfc-b:hasPrice': price },
      '/farm': {
        '@type': 'dfc-b:Organization',
        'dfc-b:name': 'Ferme liée',
        'dfc-b:hasAddress': `${origin}/address`,
        'dfc-b:supplies': [`${origin}/products/1`, `${origin}/products/2`],
      },
      '/address': { '@type': 'dfc-b:Address', 'dfc-b:hasPostalCode': '4300', 'dfc-b:hasCity': 'Waremme' },
    };
  }
  const item = (origin: string, id: number) => ({
    '@type': 'dfc-b:CatalogItem',
    'dfc-b:references': { '@id': `${origin}/products/${id}` },
    'dfc-b:offeredThrough': `${origin}/offers/${id}`,
  });
  const product = (origin: string, id: number) => ({
    '@type': 'dfc-b:SuppliedProduct',
    'dfc-b:name': `Pommes ${id}`,
    'dfc-b:hasType': 'dfc-pt:apples',
    'dfc-b:hasQuantity': quantity,
    'dfc-b:suppliedBy': `${origin}/farm`,
  });
  const linked =
    (
      changes: (origin: string) => Record<string, Record<string, unknown> | Answer | null> = () => ({}),
    ): Answer =>
    (request, response) => {
      const origin = `http://${request.headers.host}`;
      const path = request.url ?? '';
      const node = { ...nodesAt(origin), ...changes(origin) }[path];
      if (typeof node === 'function') return node(request, response);
      if (!node) return sendJson(response, {}, { status: 404 });
      return sendJson(response, { '@context': 'https://w3id.org/dfc/x', '@id': `${origin}${path}`, ...node });
    };

  test('is read by its links, each once, and asked in the profile of version 2', async () => {
    const origin = await serve(linked());
    const feed = await syncLocal('dfc', `${origin}/catalog`, { credentials: { user: '', secret: 't0k' } });
    expect(feed.refusals).toEqual([]);
    expect(feed.producers).toMatchObject([{ name: 'Ferme liée', postcode: '4300' }]);
    expect(feed.articles.map(({ name, householdPriceCents }) => [name, householdPriceCents])).toEqual([
      ['Pommes 1', 300],
      ['Pommes 2', 300],
    ]);
    expect(server?.asked.map(({ path }) => path).toSorted()).toEqual(Object.keys(nodesAt('')).toSorted());
    expect(server?.asked[0]?.headers.accept).toContain('profile="dfc-v2"');
    expect(server?.asked.every(({ headers }) => headers.authorization === 'Bearer t0k')).toBe(true);
    expect(await syncLocal('dfc', `${origin}/catalog`)).toEqual(feed);
  });

  test('never leads to another origin, nor to a context', async () => {
    const other = await startWebServer((_, response) => sendJson(response, {}));
    const origin = await serve(
      linked(() => ({
        '/items/2': {
          '@context': `${other.origin}/context`,
          '@type': 'dfc-b:CatalogItem',
          'dfc-b:references': `${other.origin}/products/2`,
          'dfc-b:offeredThrough': 'file:///etc/passwd',
        },
      })),
    );
    const feed = await syncLocal('dfc', `${origin}/catalog`);
    expect(other.asked).toEqual([]);
    expect(feed.articles.map(({ name }) => name)).toEqual(['Pommes 1']);
    expect(feed.refusals).toMatchObject([
      { file: '/items/2', row: `${origin}/items/2`, reason: 'product-unknown' },
    ]);
    await other.close();
  });

  test('that sends its readers to another site keeps its key from that one', async () => {
    const moved = await startWebServer(linked());
    const origin = await serve((_, response) =>
      response.writeHead(301, { location: `${moved.origin}/catalog` }).end(),
    );
    const feed = await syncLocal('dfc', `${origin}/dfc`, { credentials: { user: 'coop', secret: 'pass' } });
    expect(feed.articles).toHaveLength(2);
    expect(server?.asked[0]?.headers.authorization).toMatch(/^Basic /);
    expect(moved.asked.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
    await moved.close();
  });

  test('misses a document that is gone, and a farm’s page for people, but never one that fails', async () => {
    const page: Answer = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>');
    const origin = await serve(linked(() => ({ '/items/2': null, '/farm': page })));
    const feed = await syncLocal('dfc', `${origin}/catalog`);
    expect(feed.articles).toMatchObject([{ name: 'Pommes 1', producerRef: 'Ferme du Coin' }]);
    await server?.close();
    const failing = await serve(
      linked(() => ({ '/offers/2': (_, response) => response.writeHead(502).end() })),
    );
    expect(await readLocal('dfc', `${failing}/catalog`)).toEqual({
      kind: 'failed',
      reason: 'server-error',
      detail: 'HTTP 502',
      url: `${failing}/offers/2`,
    });
  });

  test('with links without end is given up', async () => {
    const origin = await serve((request, response) => {
      const next = Array.from(
        { length: 30 },
        (_, place) => `http://${request.headers.host}${request.url}/${place}`,
      );
      sendJson(response, { '@id': 'x', '@type': 'ldp:Container', 'ldp:contains': next });
    });
    expect(await readLocal('dfc', `${origin}/c`)).toMatchObject({ kind: 'failed', reason: 'too-large' });
    expect(server?.asked.length).toBeLessThanOrEqual(500);
  });

  test('of one document is not read again while it is as it was', async () => {
    const origin = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"7"') response.writeHead(304).end();
      else
        sendJson(
          response,
          { '@graph': [{ '@id': 'urn:farm', '@type': 'dfc-b:Enterprise', 'dfc-b:name': 'Ferme' }] },
          { headers: { etag: '"7"' } },
        );
    });
    const first = await readLocal('dfc', `${origin}/feed.jsonld`);
    expect(first).toMatchObject({ kind: 'files', validators: { etag: '"7"' } });
    const validators = first.kind === 'files' ? first.validators : null;
    expect(await readLocal('dfc', `${origin}/feed.jsonld`, { validators })).toEqual({ kind: 'unchanged' });
  });

  test('that brings anything else says so', async () => {
    const origin = await serve((_, response) => response.end('Réf;Nom\n1;Pommes'));
    expect(await readLocal('dfc', `${origin}/feed`)).toMatchObject({ reason: 'not-data' });
  });
});

describe('a file at an address', () => {
  test('comes under its own name, by name and password', async () => {
    const origin = await serve((_, response) => response.end('Réf;Nom'));
    const result = await readLocal('csv', `${origin}/exports/articles%20pros.csv?jour=1`, {
      credentials: { user: 'coop', secret: 'pass' },
    });
    expect(Object.keys(filesOf(result))).toEqual(['articles pros.csv']);
    expect(server?.asked[0]?.headers.authorization).toBe(`Basic ${btoa('coop:pass')}`);
    expect(Object.keys(filesOf(await readLocal('xlsx', `${origin}/%E0%A4`)))).toEqual(['%E0%A4']);
  });

  test('that is a login page is not read', async () => {
    const origin = await serve((_, response) => response.end('<!doctype html><title>Connexion</title>'));
    expect(await readLocal('xlsx', `${origin}/liste.xlsx`)).toMatchObject({ reason: 'html-instead' });
  });
});
