import { createBasket } from '@carriole/shared/contracts/baskets.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contracts } from '../support/contracts.ts';
import { expectProblem } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

type Json = Record<string, unknown>;
type Operation = {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; required: boolean; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { description: string; content: Record<string, { schema: Json }> }>;
  security?: Json[];
};
type Description = {
  openapi: string;
  info: Json;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Json; securitySchemes: Json };
};

let server: TestServer;
let description: Description;
let operations: { path: string; method: string; operation: Operation }[];

beforeAll(async () => {
  server = await startTestServer({ environment: { WRITES_PER_MINUTE: '3' } });
  description = (await server.app.inject('/api/openapi.json')).json();
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
});
afterAll(() => server.close());

const fixed: [string, string[]][] = [
  ['/api/v1/federation', ['get']],
  ['/api/v1/places', ['get']],
  ['/api/v1/categories', ['get']],
  ['/api/v1/catalogue', ['get']],
  ['/api/v1/products/{slug}', ['get']],
  ['/api/v1/producers', ['get']],
  ['/api/v1/producers/{slug}', ['get']],
  ['/api/v1/cooperatives/{slug}', ['get']],
  ['/api/v1/baskets', ['post']],
  ['/api/v1/baskets/{id}', ['get']],
  ['/api/v1/baskets/{id}/lines/{productId}', ['delete', 'put']],
  ['/api/v1/baskets/{id}/days', ['get']],
  ['/api/v1/orders', ['post']],
  ['/api/v1/orders/{id}', ['get']],
  ['/api/v1/desk/coop-orders', ['get']],
  ['/api/v1/desk/coop-orders/{id}', ['get']],
  ['/api/dfc/catalog', ['get']],
  ['/api/dfc/enterprises/{slug}/catalog_items', ['get']],
  ['/api/v1/catalogue.csv', ['get']],
  ['/api/v1/catalogue.atom', ['get']],
  ['/health/live', ['get']],
  ['/health/ready', ['get']],
];

describe('the description of the API', () => {
  test('is OpenAPI 3.1 and open to other programs', async () => {
    expect(description.openapi).toMatch(/^3\.1\.\d+$/);
    expect(description.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const { headers } = await server.app.inject('/api/openapi.json');
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  test.each(fixed)('names %s', (path, methods) => {
    expect(Object.keys(description.paths[path] ?? {}).sort()).toEqual(methods);
  });

  test('names every contract the browser knows', () => {
    for (const { method, path } of contracts) {
      const described = path.replace(/:(\w+)/g, '{$1}');
      expect(description.paths[described], described).toHaveProperty(method.toLowerCase());
    }
  });

  test('gives each operation an id of its own', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.toSorted()).toEqual([...new Set(ids)].sort());
  });

  test('declares each parameter of a path, as required', () => {
    for (const { path, operation } of operations) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect(declared.map(({ name }) => name).sort()).toEqual(names.sort());
      expect(declared.every(({ required }) => required)).toBe(true);
    }
  });

  test('declares no parameter twice, and each with a schema', () => {
    for (const { operation } of operations) {
      const keys = operation.parameters.map(({ name, in: where }) => `${where} ${name}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { schema } of operation.parameters) expect(Object.keys(schema)).not.toEqual([]);
    }
  });

  test('gives each operation one good answer, and refusals that are problems', () => {
    for (const { path, method, operation } of operations) {
      const statuses = Object.keys(operation.responses);
      expect(
        statuses.filter((status) => status.startsWith('2')),
        path,
      ).toHaveLength(1);
      for (const [status, response] of Object.entries(operation.responses)) {
        const declared = contracts.find(
          (one) => one.path.replace(/:(\w+)/g, '{$1}') === path && one.method.toLowerCase() === method,
        )?.media;
        const types = status.startsWith('2')
          ? (declared ?? ['application/json'])
          : ['application/problem+json'];
        expect(Object.keys(response.content)).toEqual(types);
        expect(response.description).not.toBe('');
      }
    }
  });

  test('points only at what it holds', () => {
    const refs = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');
    expect(refs).not.toEqual([]);
    for (const ref of new Set(refs)) {
      const found = ref
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((at, key) => (at as Json | undefined)?.[key], description);
      expect(found, ref).toBeDefined();
    }
  });

  test('says which routes need a session, and that an order needs a key', () => {
    const secured = operations.filter(({ operation }) => operation.security).map(({ path }) => path);
    expect(secured.length).toBeGreaterThan(0);
    expect(secured.every((path) => path.startsWith('/api/v1/desk/'))).toBe(true);
    expect(description.components.securitySchemes).toHaveProperty('staffSession');
    expect(description.paths['/api/v1/orders']?.post?.parameters).toMatchObject([
      { name: 'idempotency-key', in: 'header', required: true },
    ]);
  });
});

test('the pages that show it are served, with scripts of our own only', async () => {
  const page = await server.app.inject('/api/docs');
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  for (const [, address] of page.payload.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect(address).toMatch(/^\/api\/docs\//);
    expect((await server.app.inject(address!)).statusCode).toBe(200);
  }
});

test('the health addresses answer, each its own', async () => {
  for (const path of ['/health/live', '/health/ready', '/api/v1/health/live', '/api/v1/health/ready']) {
    expect((await server.app.inject(path)).json()).toMatchObject({ status: 'ok' });
  }
});

test('a program that writes too often is told when to come back; reading goes on', async () => {
  const answers = [];
  for (let time = 0; time < 4; time += 1) answers.push(await server.call(createBasket, { body: {} }));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429]);
  expectProblem(answers[3]!, 'too-many-requests');
  expect(Number(answers[3]!.headers['retry-after'])).toBeGreaterThan(0);
  expect((await server.app.inject('/api/v1/catalogue')).statusCode).toBe(200);
});
