import { randomUUID } from 'node:crypto';
import { getOrder, placeOrder } from '@carriole/shared/contracts/orders.ts';
import { isStructuredCommunication } from '@carriole/shared/structured-communication.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { sharedByTwo } from '../support/shared-product.ts';
import {
  basketOf,
  besace,
  chaudron,
  dayFor,
  hotte,
  linesOfThree,
  mondayMorning,
  orderOf,
  send,
} from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';
import { tableStates } from '../support/tables.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

async function readyOrder(changes = {}) {
  const basket = await basketOf(server, await linesOfThree(server));
  return { basket, body: orderOf(basket.id, await dayFor(server, basket.id), changes) };
}

type Sums = Record<'goods' | 'deposit' | 'delivery' | 'net' | 'vat_sum' | 'total', number>;

describe('a basket from three co-ops, ordered once', () => {
  test('makes three CoopOrders whose sums are the order’s sums on the tables, to the cent', async () => {
    const { basket, body } = await readyOrder();
    const { status, body: placed } = await send(server, body);
    expect(status).toBe(201);
    expect(placed.order.coopOrders.map(({ cooperative }) => cooperative.slug).sort()).toEqual(
      [besace, chaudron, hotte].sort(),
    );
    const columns =
      'goods_cents goods, deposit_cents deposit, delivery_cents delivery, net_cents net, vat_cents vat_sum, total_cents total';
    const [order] = (await runSql(server.databaseUrl, `select ${columns} from orders where id = $1`, [
      placed.id,
    ])) as Sums[];
    const parts = (await runSql(
      server.databaseUrl,
      `select ${columns} from coop_orders where order_id = $1`,
      [placed.id],
    )) as Sums[];
    expect(parts).toHaveLength(3);
    for (const name of Object.keys(order!) as (keyof Sums)[]) {
      expect(
        parts.reduce((sum, part) => sum + part[name], 0),
        name,
      ).toBe(order![name]);
    }
    const [lines] = await runSql(
      server.databaseUrl,
      'select count(*)::int count, count(distinct product_id)::int products, sum(goods_cents)::int goods, sum(deposit_cents)::int deposit from order_lines where order_id = $1',
      [placed.id],
    );
    expect(lines).toEqual({
      count: basket.lines.length,
      products: basket.lines.length,
      goods: order!.goods,
      deposit: order!.deposit,
    });
    expect(order!.goods + order!.deposit + order!.delivery).toBe(order!.total);
    expect(order!.total).toBe(body.expectedTotalCents);
  });

  test('states VAT per rate on each part and on the whole, in which every cent of goods and fee is once', async () => {
    const { body } = await readyOrder();
    const { body: placed } = await send(server, body);
    const { order } = placed;
    for (const amounts of [order.amounts, ...order.coopOrders.map((part) => part.amounts)]) {
      const taxed = amounts.vat.reduce((sum, { baseCents, vatCents }) => sum + baseCents + vatCents, 0);
      expect(taxed).toBe(amounts.goodsCents + amounts.deliveryCents);
      expect(taxed + amounts.depositCents).toBe(amounts.totalCents);
    }
    for (const { ratePercent, baseCents, vatCents } of order.amounts.vat) {
      const same = order.coopOrders.flatMap(({ amounts }) =>
        amounts.vat.filter((one) => one.ratePercent === ratePercent),
      );
      expect(same.reduce((sum, one) => sum + one.baseCents, 0)).toBe(baseCents);
      expect(same.reduce((sum, one) => sum + one.vatCents, 0)).toBe(vatCents);
    }
    for (const { lines, amounts, carries } of order.coopOrders) {
      for (const ratePercent of new Set(lines.map((line) => line.vatRatePercent))) {
        const goods = lines
          .filter((line) => line.vatRatePercent === ratePercent)
          .reduce((sum, line) => sum + line.goodsCents, 0);
        const vat = amounts.vat.find((one) => one.ratePercent === ratePercent)!;
        const fee = carries && ratePercent === 21 ? amounts.deliveryCents : 0;
        expect(vat.baseCents + vat.vatCents).toBe(goods + fee);
      }
    }
  });

  test('holds each line exactly once, at the co-op that sells it, with the reason and the cut-off', async () => {
    const { basket, body } = await readyOrder();
    const { body: placed } = await send(server, body);
    const lines = placed.order.coopOrders.flatMap(({ cooperative, lines: own }) =>
      own.map((line) => ({ ...line, slug: cooperative.slug })),
    );
    expect(lines.map(({ productId }) => productId).sort()).toEqual(
      basket.lines.map(({ productId }) => productId).sort(),
    );
    for (const line of lines) {
      const wanted = basket.lines.find(({ productId }) => productId === line.productId)!;
      expect(line).toMatchObject({
        reason: 'only',
        quantity: wanted.quantity,
        slug: wanted.cooperative?.slug,
        unitPriceCents: wanted.unitPriceCents,
        goodsCents: wanted.goodsCents,
        depositCents: wanted.depositCents,
      });
      expect(line.orderBefore > placed.order.placedAt).toBe(true);
    }
    expect(
      placed.order.coopOrders.filter(({ carries }) => carries).map(({ cooperative }) => cooperative.slug),
    ).toEqual([besace]);
  });

  test('honours the buyer’s wish for a co-op and says so on the line', async () => {
    const shared = await sharedByTwo(server);
    const basket = await basketOf(server, [{ productId: shared.id, quantity: 40, wish: hotte }]);
    const { body: placed } = await send(server, orderOf(basket.id, await dayFor(server, basket.id)));
    expect(placed.order.coopOrders.flatMap(({ lines }) => lines.map(({ reason }) => reason))).toEqual([
      'wish',
    ]);
    const sellers = placed.order.coopOrders.filter(({ lines }) => lines.length > 0);
    expect(sellers.map(({ cooperative }) => cooperative.slug)).toEqual([hotte]);
  });
});

describe('the same Idempotency-Key', () => {
  test('again gives the same order and writes nothing', async () => {
    const { body } = await readyOrder();
    const key = randomUUID();
    const first = await send(server, body, { key });
    const before = await tableStates(server.deps);
    const second = await send(server, body, { key });
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(await tableStates(server.deps)).toEqual(before);
  });

  test('with another body is refused', async () => {
    const { body } = await readyOrder();
    const key = randomUUID();
    await send(server, body, { key });
    await expectRefused(
      server,
      placeOrder,
      { body: { ...body, note: 'Sonnez deux fois' }, headers: { 'idempotency-key': key } },
      { slug: 'idempotency-key-reused' },
    );
    const other = await readyOrder();
    await expectRefused(
      server,
      placeOrder,
      { body: other.body, headers: { 'idempotency-key': key } },
      { slug: 'idempotency-key-reused' },
    );
  });

  test('from two requests at once makes one order', async () => {
    const { body } = await readyOrder();
    const key = randomUUID();
    const answers = await Promise.all([send(server, body, { key }), send(server, body, { key })]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body).toEqual(answers[1]!.body);
    expect(
      await runSql(server.databaseUrl, 'select id from orders where basket_id = $1', [body.basketId]),
    ).toEqual([{ id: answers[0]!.body.id }]);
  });

  test('for two baskets at once makes one order and refuses the other whole', async () => {
    const ready = [await readyOrder(), await readyOrder()];
    const key = randomUUID();
    const answers = await Promise.all(ready.map(({ body }) => send(server, body, { key })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = answers.findIndex(({ status }) => status === 422);
    expect(answers[refused]!.problem.slug).toBe('idempotency-key-reused');
    const rows = await runSql(server.databaseUrl, 'select status from baskets where id = $1', [
      ready[refused]!.body.basketId,
    ]);
    expect(rows).toEqual([{ status: 'open' }]);
  });
});

test('one basket under two keys at once makes one order; the other is told it is ordered', async () => {
  const { body } = await readyOrder();
  const answers = await Promise.all([send(server, body), send(server, body)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.problem.slug).toBe('basket-ordered');
  expect(
    await runSql(server.databaseUrl, 'select 1 from orders where basket_id = $1', [body.basketId]),
  ).toHaveLength(1);
});

describe('an order placed', () => {
  test('is to be paid by a transfer with a right communication and an EPC code of that amount', async () => {
    const { body } = await readyOrder();
    const { body: placed } = await send(server, body);
    const { payment } = placed.order;
    expect(payment).toMatchObject({ status: 'awaiting', amountCents: body.expectedTotalCents });
    expect(payment.communication).toMatch(/^\+\+\+26\d\/\d{4}\/\d{5}\+\+\+$/);
    expect(isStructuredCommunication(payment.communication)).toBe(true);
    expect(payment.iban.replaceAll(' ', '')).toMatch(/^BE\d{14}$/);
    expect(payment.beneficiary).not.toBe('');
    expect(payment.qr.length).toBeGreaterThanOrEqual(21);
    expect((payment.qr.length - 17) % 4).toBe(0);
    for (const row of payment.qr) expect(row).toMatch(new RegExp(`^[01]{${payment.qr.length}}$`));
    const rows = await runSql(
      server.databaseUrl,
      'select amount_cents, communication, status from payments where order_id = $1',
      [placed.id],
    );
    expect(rows).toEqual([
      { amount_cents: payment.amountCents, communication: payment.communication, status: 'awaiting' },
    ]);
  });

  test('is read again with its secret, the same as when it was placed', async () => {
    const { body } = await readyOrder();
    const { body: placed } = await send(server, body);
    const again = await server.call(getOrder, {
      params: { id: placed.id },
      query: { secret: placed.secret },
    });
    expect(again.body).toEqual(placed.order);
    expect(again.headers['cache-control']).toBe('private, no-store');
  });

  test('tells the customer and each co-op through jobs of the same transaction', async () => {
    const { body } = await readyOrder();
    const { body: placed } = await send(server, body);
    const jobs = await runSql(
      server.databaseUrl,
      `select name, data from pgboss.job where data->>'orderId' = $1 or data->>'coopOrderId' = any($2) order by name, data::text`,
      [placed.id, placed.order.coopOrders.map(({ id }) => id)],
    );
    expect(jobs.map(({ name }) => name)).toEqual([
      'coop-order.placed',
      'coop-order.placed',
      'coop-order.placed',
      'order.placed',
    ]);
  });

  test('keeps names and prices as agreed, in the buyer’s language', async () => {
    const { body } = await readyOrder({ locale: 'de' });
    const { body: placed } = await send(server, body);
    const [line] = placed.order.coopOrders.flatMap(({ lines }) => lines);
    await runSql(
      server.databaseUrl,
      'update offers set household_price_cents = household_price_cents + 100 where product_id = $1',
      [line!.productId],
    );
    await server.deps.snapshots.reload();
    const { body: again } = await server.call(getOrder, {
      params: { id: placed.id },
      query: { secret: placed.secret },
    });
    expect(again).toEqual(placed.order);
    const [names] = await runSql(server.databaseUrl, 'select names from products where id = $1', [
      line!.productId,
    ]);
    expect((names!.names as Record<string, string>).de).toBe(line!.name);
  });
});
