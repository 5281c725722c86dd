import { getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { basketOf, catalogueOf, dayFor, mondayMorning, orderOf, send } from '../support/shopping.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

test('five producers sell to households through one co-op and to professionals through another: each buyer meets the right one', async () => {
  const { catalogue, federation } = server.deps.snapshots.current();
  const split = catalogue.producers.filter(({ links }) => {
    const sold = links.map(({ audiences }) => audiences.join());
    return links.length > 1 && sold.includes('household') && sold.includes('professional');
  });
  expect(split).toHaveLength(5);
  for (const producer of split) {
    for (const audience of ['household', 'professional'] as const) {
      const seller = producer.links.find(({ audiences }) => audiences.join() === audience)!;
      const { slug } = federation.cooperativeById.get(seller.cooperativeId)!;
      const { items } = await catalogueOf(server, { producer: producer.slug, audience, postcode: '4300' });
      expect(items.length, `${producer.name}, ${audience}`).toBeGreaterThan(0);
      for (const card of items) {
        expect(card.cooperatives.map((one) => one.slug)).toEqual([slug]);
        const query = { audience, postcode: '4300' };
        const { body } = await server.call(getProduct, { params: { slug: card.slug }, query });
        expect(body.offers.map((offer) => offer.cooperative.slug)).toEqual([slug]);
        expect(body.price.vatIncluded).toBe(audience === 'household');
      }
      const wanted = items.find(({ unavailable, stock }) => !unavailable && (stock === null || stock >= 30))!;
      const basket = await basketOf(server, [{ productId: wanted.id, quantity: 30 }], { audience });
      expect(basket.lines.map(({ cooperative }) => cooperative?.slug)).toEqual([slug]);
      const { body, status } = await send(server, orderOf(basket.id, await dayFor(server, basket.id)));
      expect(status).toBe(201);
      const sellers = body.order.coopOrders.filter(({ lines }) => lines.length > 0);
      expect(sellers.map(({ cooperative }) => cooperative.slug)).toEqual([slug]);
    }
  }
});
