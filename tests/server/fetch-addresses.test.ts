import type { FetchRequest } from '@carriole/server/gateways/fetch-document.ts';
import type { AddressPolicy } from '@carriole/server/gateways/public-address.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerFrom, fetchFrom, redirectTo, textOf } from '../support/fetching.ts';
import { type Answer, sendJson, startWebServer, type WebServer } from '../support/web-server.ts';

let server: WebServer;
let other: WebServer;
let answers: Record<string, Answer> = {};

beforeAll(async () => {
  const answer = answerFrom(() => answers);
  server = await startWebServer(answer);
  other = await startWebServer(answer);
});
afterAll(async () => {
  await server.close();
  await other.close();
});
beforeEach(() => {
  answers = {};
  server.asked.length = 0;
  other.asked.length = 0;
});

const get = (path: string, more: Parameters<typeof fetchFrom>[2] = {}) => fetchFrom(server, path, more);

describe('a redirect', () => {
  /** Only this name, though it leads home, may be asked. */
  const guarded = (path: string, more: Partial<FetchRequest> = {}) =>
    get(path, {
      url: `http://shop.test:${server.port}${path}`,
      allowPrivate: [`shop.test:${server.port}`],
      resolve: (name, _, done) =>
        done(null, [{ address: name.startsWith('public') ? '93.184.215.14' : '127.0.0.1', family: 4 }]),
      ...more,
    });

  test.each([
    ['the metadata of a cloud', () => 'http://169.254.169.254/latest/meta-data/'],
    ['this machine', () => `http://127.0.0.1:${server.port}/secret`],
    ['this machine by IPv6', () => 'http://[::1]:80/'],
    ['this machine, mapped', () => 'http://[::ffff:7f00:1]/'],
    ['this machine as one number', () => `http://2130706433:${server.port}/secret`],
    ['a name that leads there', () => `http://inside.test:${server.port}/secret`],
    ['a file', () => 'file:///etc/passwd'],
    ['an address with a user', () => `http://me:secret@shop.test:${server.port}/secret`],
  ])('to %s is not followed', async (_, location) => {
    answers['/a'] = redirectTo(location());
    answers['/secret'] = (_, response) => sendJson(response, {});
    expect(await guarded('/a')).toMatchObject({ kind: 'failed', reason: 'address-not-allowed' });
    expect(server.asked.map(({ path }) => path)).toEqual(['/a']);
  });

  test('is judged at every hop', async () => {
    answers['/a'] = redirectTo('/b', 307);
    answers['/b'] = redirectTo('/c', 308);
    answers['/c'] = redirectTo('http://127.0.0.1/', 303);
    expect(await guarded('/a')).toMatchObject({ reason: 'address-not-allowed' });
    expect(server.asked.map(({ path }) => path)).toEqual(['/a', '/b', '/c']);
  });

  test('is followed five times, not six', async () => {
    answers['/five'] = redirectTo('/4');
    for (const step of [4, 3, 2, 1]) answers[`/${step}`] = redirectTo(`/${step - 1}`);
    answers['/0'] = (_, response) => sendJson(response, 'there');
    answers['/six'] = redirectTo('/five');
    expect(textOf(await get('/five'))).toBe('"there"');
    expect(await get('/six')).toMatchObject({ reason: 'too-many-redirects' });
    answers['/round'] = redirectTo('/round');
    expect(await get('/round')).toMatchObject({ reason: 'too-many-redirects' });
  });

  test('within a shop keeps the key, one to elsewhere loses it for good', async () => {
    const headers = { Authorization: 'Bearer k', 'X-Api-Token': 'k', Accept: 'application/json' };
    answers['/a'] = redirectTo('/b');
    answers['/b'] = redirectTo(`${other.origin}/c`);
    answers['/c'] = redirectTo(`${server.origin}/d`);
    answers['/d'] = (_, response) => sendJson(response, {});
    expect(await get('/a', { headers })).toMatchObject({ kind: 'document' });
    const keys = [...server.asked, ...other.asked].map(({ path, headers }) => [
      path,
      headers.authorization,
      headers['x-api-token'],
      headers.accept,
    ]);
    expect(keys.toSorted()).toEqual([
      ['/a', 'Bearer k', 'k', 'application/json'],
      ['/b', 'Bearer k', 'k', 'application/json'],
      ['/c', undefined, undefined, 'application/json'],
      ['/d', undefined, undefined, 'application/json'],
    ]);
  });

  test('to nowhere is the server’s mistake', async () => {
    answers['/a'] = (_, response) => response.writeHead(302).end();
    answers['/b'] = redirectTo('http://');
    expect(await get('/a')).toMatchObject({ reason: 'server-error' });
    expect(await get('/b')).toMatchObject({ reason: 'server-error' });
  });
});

describe('an address given by a co-op', () => {
  test.each([
    'http://localhost',
    'http://127.0.0.1',
    'http://[::1]',
    'http://0.0.0.0',
    'http://169.254.169.254',
  ])('%s is not asked unless the installation allows it', async (host) => {
    answers['/'] = (_, response) => sendJson(response, {});
    expect(await get('', { url: `${host}:${server.port}/`, allowPrivate: false })).toMatchObject({
      kind: 'failed',
      reason: 'address-not-allowed',
    });
    expect(server.asked).toEqual([]);
  });

  test('that is no address is refused', async () => {
    for (const url of ['', 'coop.example/feed', 'ftp://coop.example/feed', 'https://', 'javascript:alert(1)'])
      expect(await get('', { url })).toMatchObject({ reason: 'address-not-allowed' });
  });

  test('whose name leads home at the second question only, is judged by what it connects to', async () => {
    let questions = 0;
    const resolve: AddressPolicy['resolve'] = (_, __, done) => {
      questions += 1;
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    expect(
      await get('', { url: `http://rebind.test:${server.port}/`, allowPrivate: false, resolve }),
    ).toMatchObject({ reason: 'address-not-allowed', detail: 'rebind.test' });
    expect(questions).toBe(1);
    expect(server.asked).toEqual([]);
  });

  test('is sent no key in the clear', async () => {
    expect(
      await get('', {
        url: 'http://shop.example/',
        allowPrivate: false,
        headers: { authorization: 'Basic x' },
      }),
    ).toMatchObject({ reason: 'address-not-allowed', detail: 'a key is sent over https only' });
  });
});
