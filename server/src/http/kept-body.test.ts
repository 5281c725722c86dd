import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { keptBody, sendKept } from './kept-body.ts';

const text = 'Œufs de plein air ×6, Ferme du Tilleul. '.repeat(100);
const kept = keptBody(text);
const app = Fastify();
app.get('/', (request, reply) => sendKept(request, reply.type('text/plain; charset=utf-8'), kept));
app.get('/short', (request, reply) => sendKept(request, reply.type('text/plain'), keptBody('court')));

const get = (headers: Record<string, string>, url = '/') => app.inject({ url, headers });

describe('a kept answer', () => {
  test('comes as it is to a reader who takes nothing else', async () => {
    const answer = await get({});
    expect(answer.payload).toBe(text);
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('comes compressed in the best form the reader takes', async () => {
    const brotli = await get({ 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(text);
    const gzip = await get({ 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(text);
  });

  test('is not sent again to a reader who has it', async () => {
    const { headers } = await get({});
    const again = await get({ 'if-none-match': String(headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(again.payload).toBe('');
  });

  test('is not worth compressing when it is short', async () => {
    const answer = await get({ 'accept-encoding': 'br' }, '/short');
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.payload).toBe('court');
  });
});
