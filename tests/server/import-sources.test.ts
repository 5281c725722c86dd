import { urlOf } from '@carriole/shared/contract.ts';
import { applyImportRun, startImportRun } from '@carriole/shared/contracts/import-runs.ts';
import {
  changeSource,
  createSource,
  endSource,
  getSource,
  getSourceFile,
  getSources,
  removeSourceFile,
  uploadSourceFile,
} from '@carriole/shared/contracts/sources.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, hotte, mondayMorning } from '../support/shopping.ts';
import { putFile, type SourceDesk, sourceDesk } from '../support/sources.ts';

let server: TestServer;
let desk: SourceDesk;

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  desk = sourceDesk(server, await server.signIn(`comptable@${besace}.test`));
});
afterEach(() => server.close());

const made = (body: object = {}) =>
  desk.ask(createSource, { query: {}, body: { name: 'Deuxième', kind: 'table', ...body } as never });

test('a new source needs a file, then its columns, then it can be read', async () => {
  const { id, state } = await made();
  expect(state).toBe('needs-file');
  const as = { cookie: desk.cookie };
  await expectRefused(server, startImportRun, { params: { id } }, { slug: 'source-not-ready', as });
  const { view } = await putFile(server, {
    id,
    name: 'élé ments.csv',
    cookie: desk.cookie,
    bytes: 'a;b\r\n',
  });
  expect(view).toMatchObject({
    state: 'needs-mapping',
    files: [{ name: 'élé ments.csv', bytes: 5, uploadedAt: '2026-11-23T08:00' }],
  });
  const [{ mapping } = { mapping: null }] = (await desk.ask(getSources, { query: {} })).items;
  const mapped = await desk.ask(changeSource, {
    params: { id },
    body: { mapping: mapping!, name: 'Renommée' },
  });
  expect(mapped).toMatchObject({ state: 'ready', name: 'Renommée', mapping });
});

describe('a file', () => {
  test('comes back byte for byte, is replaced by one of its name, and goes', async () => {
    const { id } = await made();
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    await putFile(server, { id, name: 'a.csv', cookie: desk.cookie, bytes: 'older' });
    await putFile(server, { id, name: 'a.csv', cookie: desk.cookie, bytes });
    expect((await desk.download(id, 'a.csv')).equals(bytes)).toBe(true);
    const view = await desk.ask(removeSourceFile, { params: { id, name: 'a.csv' } });
    expect(view.files).toEqual([]);
    for (const contract of [removeSourceFile, getSourceFile])
      await expectRefused(
        server,
        contract,
        { params: { id, name: 'a.csv' } },
        { slug: 'source-file-not-found', as: { cookie: desk.cookie } },
      );
  });

  test('may have the longest of names', async () => {
    const { id } = await made();
    const name = `${'é'.repeat(116)}.csv`;
    const { view } = await putFile(server, { id, name, cookie: desk.cookie, bytes: 'x' });
    expect(view!.files.map((file) => file.name)).toEqual([name]);
  });

  test('of 20 MB is taken, of more is refused with the limit it broke', async () => {
    const { id } = await made();
    const most = 20 * 1_048_576;
    const large = await putFile(server, {
      id,
      name: 'a.csv',
      cookie: desk.cookie,
      bytes: Buffer.alloc(most, 65),
    });
    expect(large.status).toBe(200);
    const { status, problem } = await putFile(server, {
      id,
      name: 'b.csv',
      cookie: desk.cookie,
      bytes: Buffer.alloc(most + 1),
    });
    expect([status, problem!.slug]).toEqual([413, 'body-too-large']);
    expect(problem!.detail).toContain('20 MB');
  });

  test('that does not come as bytes is refused', async () => {
    const { id } = await made();
    const url = urlOf(uploadSourceFile, { id, name: 'a.csv' });
    for (const type of ['application/json', 'text/csv', undefined]) {
      const headers = { cookie: desk.cookie, ...(type === undefined ? {} : { 'content-type': type }) };
      const payload = type === undefined ? '' : '{}';
      const answer = await server.app.inject({ method: 'PUT', url, headers, payload });
      expect(answer.json(), String(type)).toMatchObject({ status: 415, slug: 'unsupported-media-type' });
    }
  });

  test('of another co-op’s source is out of reach', async () => {
    const { id } = await desk.first();
    const cookie = await server.signIn(`manager@${hotte}.test`);
    const { status, problem } = await putFile(server, { id, name: 'a.csv', cookie, bytes: 'x' });
    expect([status, problem!.slug]).toEqual([404, 'source-not-found']);
    const call = { params: { id, name: 'articles.csv' } };
    await expectRefused(server, getSourceFile, call, { slug: 'source-not-found', as: { cookie } });
    await expectRefused(server, endSource, { params: { id } }, { slug: 'source-not-found', as: { cookie } });
  });
});

describe('the key of a source', () => {
  const credentials = { user: 'ck_user_7', secret: 'cs_secret_7' };

  test('is in no answer, and unreadable in every table', async () => {
    const view = await made({ kind: 'woocommerce', address: 'https://shop.example', credentials });
    expect(view.hasCredentials).toBe(true);
    const answers = [
      view,
      await desk.ask(getSource, { params: { id: view.id } }),
      await desk.ask(getSources, { query: {} }),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/ck_user_7|cs_secret_7/);
    const { rows: tables } = await server.deps.database.pool.query(
      "select tablename from pg_tables where schemaname = 'public'",
    );
    for (const { tablename } of tables) {
      const { rows } = await server.deps.database.pool.query(
        `select 1 from "${tablename}" t where t::text like '%cs_secret_7%' or t::text like $1`,
        [`%${Buffer.from('cs_secret_7').toString('hex')}%`],
      );
      expect(rows, tablename).toEqual([]);
    }
  });

  test('opens for the reading of its source', async () => {
    const seen: unknown[] = [];
    server.deps.fetchDocument = ({ url, headers }) => {
      seen.push(new URL(url).origin, headers?.authorization);
      return Promise.resolve({ kind: 'failed', reason: 'server-error', detail: 'HTTP 500' });
    };
    const { id } = await made({ kind: 'woocommerce', address: 'https://shop.example', credentials });
    const run = await desk.read(id);
    const key = Buffer.from('ck_user_7:cs_secret_7').toString('base64');
    expect(seen).toEqual(['https://shop.example', `Basic ${key}`]);
    expect(run).toMatchObject({
      state: 'failed',
      failure: {
        reason: 'server-error',
        sentence: 'Le serveur de la source est en panne.',
        detail: 'HTTP 500 · https://shop.example/wp-json/wc/v3/products',
      },
    });
  });

  test('is kept with the same server, forgotten with another, and when asked to', async () => {
    const { id } = await made({ kind: 'woocommerce', address: 'https://shop.example', credentials });
    const changed = async (body: object) =>
      (await desk.ask(changeSource, { params: { id }, body })).hasCredentials;
    expect(await changed({ name: 'Autre nom' })).toBe(true);
    expect(await changed({ address: 'https://shop.example/fr' })).toBe(true);
    expect(await changed({ address: 'https://thief.example' })).toBe(false);
    expect(await changed({ credentials })).toBe(true);
    expect(await changed({ credentials: null })).toBe(false);
  });

  test('sealed with another secret makes the reading fail with a sentence', async () => {
    const { id } = await made({ kind: 'woocommerce', address: 'https://shop.example', credentials });
    server.deps.config = { ...server.deps.config, appSecret: 'another secret of at least 32 characters' };
    const { failure } = await desk.read(id);
    expect(failure).toMatchObject({ reason: 'key-unreadable', detail: 'Sealed with another APP_SECRET.' });
  });
});

test.each(['ftp://shop.example/a.csv', 'file:///etc/passwd', 'https://user:word@shop.example/'])(
  'no source is at %s',
  async (address) => {
    const body = { name: 'Ailleurs', kind: 'table', address } as const;
    await expectRefused(
      server,
      createSource,
      { query: {}, body },
      { slug: 'address-not-allowed', pointer: '/body/address', as: { cookie: desk.cookie } },
    );
  },
);

describe('two sources of one co-op', () => {
  test('do not share a reference: the later one’s article is refused', async () => {
    const first = await desk.first();
    const { id } = await made();
    await desk.ask(changeSource, { params: { id }, body: { mapping: first.mapping! } });
    for (const { name } of first.files) {
      const bytes = await desk.download(first.id, name);
      await putFile(server, { id, name, cookie: desk.cookie, bytes });
    }
    await desk.rewrite(id, 'articles.csv', (line, index) =>
      index === 0 || index === 1 ? line : index === 2 ? line.replace(/^[^;]+/, 'NEW-1') : null,
    );
    const run = await desk.read(id);
    expect(run.counts).toMatchObject({ new: 1, withdrawn: 0, articles: 1 });
    expect(await desk.changes(run.id, 'refused')).toContainEqual(
      expect.objectContaining({
        refusal: expect.objectContaining({ reason: 'duplicate-ref', value: 'BH-0001' }),
      }),
    );
    await desk.ask(applyImportRun, { params: { id: run.id } });
    const { items } = await desk.ask(getSources, { query: {} });
    expect(items.map(({ articles }) => articles)).toEqual([453, 1]);
  });
});
