import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ template: 'demo' });
});
afterAll(() => server.close());

test.each([
  ['an answer kept in memory', 'GET', '/api/v1/catalogue?size=5', 200],
  ['a document for programs', 'GET', '/api/v1/federation', 200],
  ['an answer that is refused', 'GET', '/api/v1/products/no-such-product', 404],
  ['what is asked without being signed in', 'GET', '/api/v1/desk/coop-orders', 401],
  ['a body that is no JSON', 'POST', '/api/v1/baskets', 400],
  ['an address that is nothing', 'GET', '/api/v1/nothing', 404],
] as const)('%s says what a browser may do with it', async (_what, method, url, status) => {
  const payload = method === 'POST' ? { payload: '{', headers: { 'content-type': 'application/json' } } : {};
  const { statusCode, headers } = await server.app.inject({ method, url, ...payload });
  expect(statusCode).toBe(status);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(headers['content-security-policy']).toMatch(/^default-src 'self';.*frame-ancestors 'none'$/);
});
