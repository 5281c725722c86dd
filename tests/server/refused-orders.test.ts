import { getBasketDays, setBasketLine } from '@carriole/shared/contracts/baskets.ts';
import { placeOrder } from '@carriole/shared/contracts/orders.ts';
import type { Problem, ProblemSlug } from '@carriole/shared/problems.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectRefusal, expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import {
  basketOf,
  besace,
  dayFor,
  hotte,
  mondayMorning,
  type OrderBody,
  orderOf,
  productsOf,
  send,
} from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;
/** An order that nobody sends as it is: what is refused leaves it and its basket as they are. */
let good: OrderBody;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  good = await goodOrder();
});
beforeEach(() => server.setClock(mondayMorning));
afterAll(() => server.close());

/** An order for Waremme that would be taken as it is. */
async function goodOrder(cooperative = besace, kind: 'delivery' | 'pickup' = 'delivery'): Promise<OrderBody> {
  const products = await productsOf(server, cooperative);
  const dearest = products.toSorted((a, b) => b.price.cents - a.price.cents)[0]!;
  const basket = await basketOf(server, [{ productId: dearest.id, quantity: 6 }]);
  return orderOf(basket.id, await dayFor(server, basket.id, kind));
}

function refused(body: unknown, slug: ProblemSlug, pointer?: string): Promise<Problem> {
  return expectRefusal(server, (language) => send(server, body as OrderBody, { language }), {
    slug,
    ...(pointer === undefined ? {} : { pointer }),
  });
}

test('the order the others are made of would be taken', async () => {
  expect((await send(server, await goodOrder())).status).toBe(201);
  expect((await send(server, await goodOrder(hotte, 'pickup'))).status).toBe(201);
});

describe('an order is refused for its basket', () => {
  test('when it is empty', async () => {
    const basket = await basketOf(server, []);
    await refused({ ...good, basketId: basket.id }, 'basket-empty');
  });

  test('when there is none', async () => {
    await refused({ ...good, basketId: `bsk_${'x'.repeat(32)}` }, 'basket-not-found', '/body/basketId');
  });

  test('when it was ordered already', async () => {
    const body = await goodOrder();
    await send(server, body);
    await refused(body, 'basket-ordered');
    const params = { id: body.basketId, productId: 'prd_0000000000000000' };
    await expectRefused(server, setBasketLine, { params, body: { quantity: 1 } }, { slug: 'basket-ordered' });
  });
});

describe('an order is refused for its day', () => {
  test('when the cut-off has passed, to the minute', async () => {
    server.setClock('2026-11-24T20:00');
    await refused(good, 'day-not-available', '/body/dayId');
  });

  test('when a line from another hub had to be ordered earlier, which is named', async () => {
    const body = await goodOrder(hotte);
    server.setClock('2026-11-24T18:00');
    const problem = await refused(body, 'lines-unavailable');
    const [line, next, ...more] = problem.errors;
    expect(line!.detail).toMatch(/ : la clôture pour ce jour est passée\.$/);
    expect(line!.pointer).toBe(`/basket/lines/${line!.productId}`);
    expect(next).toEqual({
      pointer: '/body/dayId',
      detail: 'Prochaine livraison possible : jeudi 3 décembre, 13\u00a0h – 19\u00a0h.',
      dayId: body.dayId.replace('2026-11-26', '2026-12-03'),
    });
    expect(more).toEqual([]);
  });

  test('when there is no such day', async () => {
    const body = good;
    const service = body.dayId.slice(0, -11);
    const none = [
      '',
      'zon_0000000000000000_2026-11-26',
      `${service}_2026-11-27`,
      `${service}_2027-11-25`,
      `${service}_2026-99-99`,
    ];
    for (const dayId of none) await refused({ ...body, dayId }, 'day-not-available', '/body/dayId');
  });

  test('when the round is full', async () => {
    const body = await goodOrder();
    const [service, date] = [body.dayId.slice(0, -11), body.dayId.slice(-10)];
    const capacity = 'update delivery_days set capacity_orders = $2 where id = $1';
    await runSql(
      server.databaseUrl,
      'insert into service_bookings values ($1, $2, 60) on conflict (service_id, date) do update set booked = 60',
      [service, date],
    );
    await refused(body, 'day-not-available', '/body/dayId');
    await server.deps.snapshots.reload();
    await refused(body, 'day-not-available', '/body/dayId');
    const { body: days } = await server.call(getBasketDays, { params: { id: body.basketId }, query: {} });
    expect(days.options.find(({ id }) => id === body.dayId)?.blocked.map(({ why }) => why)).toEqual(['full']);
    await runSql(server.databaseUrl, capacity, [service, 1000]);
    await server.deps.snapshots.reload();
    expect((await send(server, body)).status).toBe(201);
  });
});

describe('an order is refused for its lines', () => {
  async function counted(): Promise<{ id: string; stock: number }> {
    const [offer] = await runSql(
      server.databaseUrl,
      `select o.product_id id, o.stock from offers o join producer_links l on l.id = o.producer_link_id
       join cooperatives c on c.id = o.cooperative_id
       where c.slug = $1 and o.stock between 20 and 900 and 'household' = any(l.audiences) and o.household_price_cents > 100
         and not o.weighed and o.months = '{}' and o.storage <> 'frozen' and o.closes_weekday is null and o.withdrawn_at is null
         and not exists (select 1 from offers other where other.product_id = o.product_id and other.id <> o.id)
       order by o.stock, o.id limit 1`,
      [besace],
    );
    return offer as { id: string; stock: number };
  }

  test('when another order took the stock meanwhile: the line is named, and its neighbour left alone', async () => {
    const { id, stock } = await counted();
    const [other] = await productsOf(server, besace);
    const baskets = [];
    for (const lines of [
      [{ productId: id, quantity: stock }],
      [
        { productId: id, quantity: 1 },
        { productId: other!.id, quantity: 5 },
      ],
    ]) {
      const basket = await basketOf(server, lines);
      baskets.push(orderOf(basket.id, await dayFor(server, basket.id, 'pickup')));
    }
    expect((await send(server, baskets[0]!)).status).toBe(201);
    const problem = await refused(baskets[1], 'lines-unavailable', `/basket/lines/${id}`);
    expect(problem.errors.map(({ productId }) => productId)).toEqual([id]);
    expect(problem.errors[0]!.detail).toMatch(/ : épuisé\.$/);
  });

  test('when a product was withdrawn after it was put in', async () => {
    const { id } = await counted();
    const basket = await basketOf(server, [{ productId: id, quantity: 2 }]);
    const body = orderOf(basket.id, await dayFor(server, basket.id, 'pickup'));
    await runSql(server.databaseUrl, 'update offers set withdrawn_at = now() where product_id = $1', [id]);
    await refused(body, 'lines-unavailable', `/basket/lines/${id}`);
    await server.deps.snapshots.reload();
    await refused(body, 'lines-unavailable', `/basket/lines/${id}`);
  });

  test('when the producer’s link with the co-op was suspended', async () => {
    const { id } = await counted();
    const basket = await basketOf(server, [{ productId: id, quantity: 2 }]);
    const body = orderOf(basket.id, await dayFor(server, basket.id, 'pickup'));
    const suspend =
      'update producer_links set status = $2 where id in (select producer_link_id from offers where product_id = $1)';
    await runSql(server.databaseUrl, suspend, [id, 'suspended']);
    await server.deps.snapshots.reload();
    await refused(body, 'lines-unavailable', `/basket/lines/${id}`);
    await runSql(server.databaseUrl, suspend, [id, 'active']);
    await server.deps.snapshots.reload();
  });
});

describe('an order is refused for what the customer writes', () => {
  const wrong: [string, (body: OrderBody) => unknown, string][] = [
    [
      'an e-mail without a domain',
      (body) => ({ ...body, contact: { ...body.contact, email: 'essai@' } }),
      '/body/contact/email',
    ],
    [
      'an e-mail with a line break',
      (body) => ({ ...body, contact: { ...body.contact, email: 'a@b.be\nBcc: c@d.be' } }),
      '/body/contact/email',
    ],
    [
      'a telephone number of letters',
      (body) => ({ ...body, contact: { ...body.contact, phone: 'zéro quatre' } }),
      '/body/contact/phone',
    ],
    [
      'a telephone number that is too short',
      (body) => ({ ...body, contact: { ...body.contact, phone: '04 70' } }),
      '/body/contact/phone',
    ],
    ['no name', (body) => ({ ...body, contact: { ...body.contact, name: ' ' } }), '/body/contact/name'],
    ['no contact', ({ contact: _contact, ...body }) => body, '/body/contact'],
    ['no address for a delivery', (body) => ({ ...body, address: null }), '/body/address'],
    [
      'an address without a street',
      (body) => ({ ...body, address: { street: '', postcode: '4300', place: 'Waremme' } }),
      '/body/address/street',
    ],
    ['a note as long as a book', (body) => ({ ...body, note: 'x'.repeat(501) }), '/body/note'],
    ['another way to pay', (body) => ({ ...body, paymentMethod: 'cash' }), '/body/paymentMethod'],
    [
      'a total that is no number of cents',
      (body) => ({ ...body, expectedTotalCents: 10.5 }),
      '/body/expectedTotalCents',
    ],
  ];

  test.each(wrong)('%s', async (_what, change, pointer) => {
    await refused(change(good), 'bad-input', pointer);
  });

  test('all wrong fields at once, each with its pointer', async () => {
    const body = good;
    const problem = await refused({ ...body, contact: { name: '', email: 'x', phone: 'y' } }, 'bad-input');
    expect(problem.errors.map(({ pointer }) => pointer)).toEqual([
      '/body/contact/name',
      '/body/contact/email',
      '/body/contact/phone',
    ]);
    for (const { detail } of problem.errors) expect(detail).not.toBe('');
  });

  test('an address the round does not reach', async () => {
    const body = good;
    const address = { street: 'Rue Haute 1', postcode: '5000', place: 'Namur' };
    const problem = await refused({ ...body, address }, 'address-outside-round', '/body/address/postcode');
    expect(problem.detail).toContain('5000');
  });
});

describe('an order is refused for its sums', () => {
  test('below the minimum of the day, saying what is missing', async () => {
    const products = await productsOf(server, besace);
    const cheapest = products
      .toSorted((a, b) => a.price.cents - b.price.cents)
      .find(({ pack }) => !pack.weighed)!;
    const basket = await basketOf(server, [{ productId: cheapest.id }]);
    const day = await dayFor(server, basket.id);
    const problem = await refused(orderOf(basket.id, day), 'minimum-not-met');
    const missing = (day.missingToMinimumCents / 100).toFixed(2).replace('.', ',');
    expect(problem.detail).toContain(`${missing}\u00a0€`);
  });

  test('when the total is not what the buyer saw, saying what it is now', async () => {
    const body = good;
    const wrong = { ...body, expectedTotalCents: body.expectedTotalCents - 1 };
    const problem = await refused(wrong, 'total-changed', '/body/expectedTotalCents');
    expect(problem.errors[0]!.detail).toBe(String(body.expectedTotalCents));
  });
});

describe('an order is refused for its Idempotency-Key', () => {
  test.each([undefined, '', 'short', 'with a space', 'é'.repeat(8), 'x'.repeat(101)])('%j', async (key) => {
    const body = good;
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    await expectRefused(
      server,
      placeOrder,
      { body, headers },
      { slug: 'idempotency-key-missing', pointer: '/headers/idempotency-key' },
    );
  });
});
