import { getCatalogue } from '@carriole/shared/contracts/catalogue.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ template: 'demo' });
});
afterAll(() => server.close());

async function names(q: string): Promise<string[]> {
  const { body } = await server.call(getCatalogue, { query: { q, size: 100 } });
  return body.items.map(({ name }) => name.fr);
}

describe('the search over the demo’s catalogue', () => {
  test.each(['pome de tere', 'POMMES DE TERRE', 'patates', 'pdt', 'aardappelen', 'Kartoffel', 'potatoes'])(
    '"%s" finds potatoes first',
    async (query) => {
      const found = await names(query);
      expect(found.length).toBeGreaterThan(10);
      expect(found.slice(0, 10).every((name) => /pommes? de terre/i.test(name))).toBe(true);
    },
  );

  test('"epinard" finds épinards', async () => {
    const found = await names('epinard');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((name) => /[ée]pinard/i.test(name))).toBe(true);
  });

  test('what nothing is called finds nothing', async () => {
    expect(await names('zzxqv')).toEqual([]);
  });
});
