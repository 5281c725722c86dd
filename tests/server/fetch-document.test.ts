import { createBrotliCompress, createGzip, gzipSync } from 'node:zlib';
import type { AddressPolicy } from '@carriole/server/gateways/public-address.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerFrom, fetchFrom, redirectTo, textOf } from '../support/fetching.ts';
import { type Answer, sendJson, startWebServer, type WebServer } from '../support/web-server.ts';

let server: WebServer;
let answers: Record<string, Answer> = {};

beforeAll(async () => {
  server = await startWebServer(answerFrom(() => answers));
});
afterAll(async () => {
  await server.close();
});
beforeEach(() => {
  answers = {};
  server.asked.length = 0;
});

const get = (path: string, more: Parameters<typeof fetchFrom>[2] = {}) => fetchFrom(server, path, more);

describe('a document comes', () => {
  test('with its type, its tags and where it came from', async () => {
    answers['/a'] = redirectTo('/b?x=1#part', 301);
    answers['/b'] = (_, response) =>
      sendJson(response, { a: 1 }, { headers: { etag: '"v1"', 'last-modified': 'x', 'X-WP-Total': '3' } });
    const progress: unknown[] = [];
    const result = await get('/a', { onProgress: (one) => progress.push(one) });
    expect(result).toMatchObject({
      kind: 'document',
      contentType: 'application/json; charset=UTF-8',
      etag: '"v1"',
      lastModified: 'x',
      headers: { 'x-wp-total': '3' },
      url: `${server.origin}/b?x=1`,
    });
    expect(textOf(result)).toBe('{"a":1}');
    expect(progress).toEqual([{ bytes: 7, total: null }]);
  });

  test.each([
    ['gzip', createGzip],
    ['br', createBrotliCompress],
  ] as const)('unpacked when it is packed as %s', async (encoding, pack) => {
    answers['/a'] = (_, response) => {
      response.writeHead(200, { 'content-encoding': encoding });
      const packed = pack();
      packed.pipe(response);
      packed.end('Réf;Nom');
    };
    expect(textOf(await get('/a'))).toBe('Réf;Nom');
    expect(server.asked[0]?.headers['accept-encoding']).toBe('gzip, br');
  });

  test('not at all when it is as it was', async () => {
    answers['/a'] = (request, response) => {
      const isSame =
        request.headers['if-none-match'] === '"v1"' || request.headers['if-modified-since'] === 'yesterday';
      if (isSame) response.writeHead(304).end();
      else sendJson(response, {});
    };
    expect(await get('/a', { ifNoneMatch: '"v1"' })).toEqual({ kind: 'unchanged' });
    expect(await get('/a', { ifModifiedSince: 'yesterday' })).toEqual({ kind: 'unchanged' });
    expect(await get('/a', { ifNoneMatch: '"v0"' })).toMatchObject({ kind: 'document' });
  });
});

describe('a document that cannot be had says why', () => {
  test.each([
    [401, 'not-authorised'],
    [403, 'not-authorised'],
    [404, 'not-found'],
    [406, 'not-understood'],
    [204, 'server-error'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('a status of %i is %s', async (status, reason) => {
    answers['/a'] = (_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end();
    expect(await get('/a')).toEqual({ kind: 'failed', reason, detail: `HTTP ${status}` });
  });

  test('a page for people, whatever type it claims', async () => {
    answers['/login'] = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Connexion</p>');
    answers['/notice'] = (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('\n<!doctype html><p>Pause</p>');
    expect(await get('/login')).toMatchObject({ reason: 'html-instead' });
    expect(await get('/notice')).toMatchObject({ reason: 'html-instead' });
  });

  test('a server that is not there, and a name that is none', async () => {
    const gone = await startWebServer(() => undefined);
    await gone.close();
    expect(await get('', { url: gone.origin })).toMatchObject({
      reason: 'unreachable',
      detail: 'ECONNREFUSED',
    });
    const resolve: AddressPolicy['resolve'] = (_, __, done) =>
      done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []);
    expect(await get('', { url: 'http://nowhere.test/', resolve })).toMatchObject({
      reason: 'unreachable',
      detail: 'ENOTFOUND',
    });
  });

  test('an answer that is no HTTP, or a key no header can hold', async () => {
    answers['/a'] = (request) => request.socket.end('SSH-2.0-OpenSSH\r\n');
    expect(await get('/a')).toMatchObject({ reason: 'unreachable' });
    expect(await get('/a', { headers: { authorization: 'Bearer a\nb' } })).toMatchObject({
      reason: 'unreachable',
      detail: 'ERR_INVALID_CHAR',
    });
  });

  test('one cut off half-way, with and without a stated length, packed and not', async () => {
    const cut =
      (headers: Record<string, string>, part: string | Buffer): Answer =>
      (_, response) => {
        response.writeHead(200, headers);
        response.write(part, () => response.destroy());
      };
    answers['/stated'] = cut({ 'content-length': '100' }, '{"a"');
    answers['/chunked'] = cut({}, '{"a"');
    answers['/packed'] = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('a'.repeat(1000)).subarray(0, 20));
    };
    answers['/spoilt'] = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed at all');
    for (const path of ['/stated', '/chunked', '/packed', '/spoilt'])
      expect(await get(path)).toMatchObject({ kind: 'failed', reason: 'cut-off' });
  });

  test('one that falls silent, before its answer or within it', async () => {
    answers['/never'] = () => undefined;
    answers['/stalls'] = (_, response) => response.writeHead(200).write('{');
    for (const path of ['/never', '/stalls'])
      expect(await get(path, { idleMs: 80 })).toEqual({
        kind: 'failed',
        reason: 'timed-out',
        detail: 'silent for 80 ms',
      });
  });

  test('one that drips on and on, never silent', async () => {
    answers['/drips'] = (_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    };
    expect(await get('/drips', { idleMs: 10_000, timeoutMs: 300 })).toEqual({
      kind: 'failed',
      reason: 'timed-out',
      detail: '300 ms',
    });
  });

  test('one the caller gives up', async () => {
    const giveUp = new AbortController();
    answers['/never'] = () => giveUp.abort();
    expect(await get('/never', { signal: giveUp.signal })).toMatchObject({ reason: 'stopped' });
  });
});

describe('a document that is too large', () => {
  const maxBytes = 1_000_000;

  test('is not begun when it says so', async () => {
    answers['/a'] = (_, response) => response.writeHead(200, { 'content-length': '200000000' }).write('x');
    expect(await get('/a', { maxBytes })).toMatchObject({ reason: 'too-large', detail: '200000000 bytes' });
  });

  test('is stopped early when it does not: 200 MB on their way cost little more than the limit', async () => {
    let sent = 0;
    const closed = Promise.withResolvers<void>();
    answers['/a'] = (_, response) => {
      response.writeHead(200);
      response.on('close', closed.resolve);
      const part = Buffer.alloc(65_536, 32);
      const more = () => {
        while (sent < 200_000_000 && !response.destroyed) {
          sent += part.length;
          if (!response.write(part)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    };
    expect(await get('/a', { maxBytes })).toMatchObject({ reason: 'too-large' });
    await closed.promise;
    expect(sent).toBeLessThan(20_000_000);
  });

  test('is stopped when a small packed one unpacks into a flood', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(maxBytes);
    answers['/a'] = (_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(bomb.length) })
        .end(bomb);
    let most = 0;
    const result = await get('/a', { maxBytes, onProgress: ({ bytes }) => (most = bytes) });
    expect(result).toMatchObject({ reason: 'too-large' });
    expect(most).toBeLessThanOrEqual(maxBytes);
  });

  test('is stopped when it is endless though it unpacks into nothing', async () => {
    const nothing = Buffer.concat(Array(1000).fill(gzipSync('')));
    answers['/a'] = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const more = () => {
        if (response.destroyed) return;
        if (response.write(nothing)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    };
    expect(await get('/a', { maxBytes })).toMatchObject({ reason: 'too-large' });
  });

  test('may be as large as the limit', async () => {
    answers['/a'] = (_, response) => response.end(Buffer.alloc(maxBytes));
    expect(await get('/a', { maxBytes })).toMatchObject({ kind: 'document' });
    expect(await get('/a', { maxBytes: maxBytes - 1 })).toMatchObject({ reason: 'too-large' });
  });
});

describe('a server that asks for patience', () => {
  const busy =
    (times: number, header: Record<string, string>): Answer =>
    (_, response) => {
      if (server.asked.length > times) sendJson(response, 'at last');
      else response.writeHead(429, header).end();
    };

  test('is asked again after the wait it names', async () => {
    answers['/a'] = busy(2, { 'retry-after': '0' });
    expect(textOf(await get('/a'))).toBe('"at last"');
    expect(server.asked).toHaveLength(3);
  });

  test('is left alone after three more times, or when the wait is long', async () => {
    answers['/a'] = busy(9, { 'retry-after': '0' });
    expect(await get('/a')).toMatchObject({ reason: 'throttled' });
    expect(server.asked).toHaveLength(4);
    answers['/b'] = busy(99, { 'retry-after': '3600' });
    expect(await get('/b')).toEqual({ kind: 'failed', reason: 'throttled', detail: 'asks to wait 3600 s' });
    expect(server.asked).toHaveLength(5);
  });
});
