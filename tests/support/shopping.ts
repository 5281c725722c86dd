import { randomUUID } from 'node:crypto';
import type { Audience } from '@carriole/shared/audience.ts';
import type { CallOf } from '@carriole/shared/contract.ts';
import {
  type BasketView,
  createBasket,
  type DayOption,
  getBasketDays,
  setBasketLine,
} from '@carriole/shared/contracts/baskets.ts';
import { type CataloguePage, getCatalogue, type ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import { placeOrder } from '@carriole/shared/contracts/orders.ts';
import type { Called, Caller, TestServer } from './server.ts';

/** The three co-ops of the demo, and the places that their vans reach. */
export const besace = 'la-besace-hesbignonne';
export const chaudron = 'le-chaudron-du-condroz';
export const hotte = 'la-hotte-du-plateau';
export const waremme = '4300';

/** A Monday morning on which all three co-ops' goods can still be in Waremme that Thursday. */
export const mondayMorning = '2026-11-23T08:00';

export type CatalogueAsked = Omit<CallOf<typeof getCatalogue>['query'], 'page' | 'size'> & {
  page?: number;
  size?: number;
};

/** One page of the catalogue, of a hundred products unless asked otherwise. */
export async function catalogueOf(server: TestServer, query: CatalogueAsked): Promise<CataloguePage> {
  return (await server.call(getCatalogue, { query: { size: 100, ...query } })).body;
}

/** Every product of a query, page after page. */
export async function wholeCatalogue(
  server: TestServer,
  query: CatalogueAsked,
  size: number,
): Promise<{ items: ProductCard[]; first: CataloguePage }> {
  const first = await catalogueOf(server, { ...query, size });
  const items = [...first.items];
  for (let page = 2; page <= first.pages; page += 1) {
    items.push(...(await catalogueOf(server, { ...query, size, page })).items);
  }
  return { items, first };
}

type Wanted = { quantity?: number; wish?: string };

/** Products that only one co-op sells, that come to a place, and of which there is enough. */
export async function productsOf(
  server: TestServer,
  cooperative: string,
  { postcode = waremme, audience = 'household' as Audience } = {},
): Promise<ProductCard[]> {
  const { body } = await server.call(getCatalogue, {
    query: { postcode, audience, cooperative, sort: 'name', size: '100' },
  });
  return body.items.filter(
    ({ cooperatives, stock, unavailable }) => cooperatives.length === 1 && stock === null && !unavailable,
  );
}

/** Lines of all three co-ops, with deposits and weighed goods where there are any. */
export async function linesOfThree(
  server: TestServer,
  count = 3,
): Promise<{ productId: string; quantity: number }[]> {
  const lines = [];
  for (const cooperative of [besace, chaudron, hotte]) {
    const products = await productsOf(server, cooperative);
    const rare = products.toSorted(
      (a, b) =>
        Number(b.pack.weighed) * 2 + b.price.depositCents - Number(a.pack.weighed) * 2 - a.price.depositCents,
    );
    const chosen = [
      products[0]!,
      rare[0]!,
      rare.find(({ pack }) => pack.weighed) ?? products[1]!,
      ...products,
    ];
    const ids = [...new Set(chosen.map(({ id }) => id))].slice(0, count);
    lines.push(...ids.map((productId, index) => ({ productId, quantity: index + 1 })));
  }
  return lines;
}

/** Opens a basket and puts the products in it. */
export async function basketOf(
  server: TestServer,
  lines: ({ productId: string } & Wanted)[],
  place: { postcode?: string | null; audience?: Audience } = {},
): Promise<BasketView> {
  const opened = await server.call(createBasket, { body: { postcode: waremme, ...place } });
  let basket = opened.body;
  for (const { productId, quantity = 1, wish = null } of lines) {
    const answer = await server.call(setBasketLine, {
      params: { id: basket.id, productId },
      body: { quantity, wish },
    });
    if (answer.status !== 200) throw new Error(`The line was refused: ${JSON.stringify(answer.problem)}`);
    basket = answer.body;
  }
  return basket;
}

/** The first day of a basket that every line can make, of one kind. */
export async function dayFor(
  server: TestServer,
  basketId: string,
  kind: DayOption['kind'] = 'delivery',
): Promise<DayOption> {
  const { body } = await server.call(getBasketDays, { params: { id: basketId }, query: {} });
  const day = body.options.find((option) => option.complete && option.kind === kind);
  if (!day) throw new Error(`No ${kind} takes the whole basket.`);
  return day;
}

export type OrderBody = CallOf<typeof placeOrder>['body'];

/** What a customer of Waremme sends to order a basket on a day. */
export function orderOf(basketId: string, day: DayOption, changes: Partial<OrderBody> = {}): OrderBody {
  return {
    basketId,
    dayId: day.id,
    contact: { name: 'Ménage Essai', email: 'essai@menage.test', phone: '+32 470 12 34 56' },
    address: day.kind === 'pickup' ? null : { street: 'Rue du Pont 1', postcode: waremme, place: 'Waremme' },
    paymentMethod: 'bank-transfer',
    expectedTotalCents: day.amounts.totalCents,
    ...changes,
  };
}

/** Sends an order, under a key of its own unless one is given. */
export function send(
  server: TestServer,
  body: OrderBody,
  { key = randomUUID(), ...as }: Caller & { key?: string } = {},
): Promise<Called<typeof placeOrder>> {
  return server.call(placeOrder, { body, headers: { 'idempotency-key': key } }, as);
}
