import { problemTexts } from '@carriole/shared/problem-texts.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { basketOf, besace, dayFor, hotte, mondayMorning, orderOf, send } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

/** A Product both co-ops can bring to Waremme, as much as one wants, until their own cut-offs; with the offer of each. */
async function shared(): Promise<{ id: string; offers: Record<string, string> }> {
  const { databaseUrl, deps } = server;
  const [product] = (await runSql(
    databaseUrl,
    `select o.product_id id, jsonb_object_agg(c.slug, o.id) offers from offers o
     join producer_links l on l.id = o.producer_link_id join cooperatives c on c.id = o.cooperative_id
     where o.withdrawn_at is null and 'household' = any(l.audiences) and o.household_price_cents > 100 and not o.weighed
     group by 1 having array_agg(c.slug order by c.slug) = array[$1, $2] order by 1`,
    [besace, hotte],
  )) as { id: string; offers: Record<string, string> }[];
  await runSql(
    databaseUrl,
    `update offers set stock = null, months = '{}', closes_weekday = null, closes_time = null where product_id = $1`,
    [product!.id],
  );
  await runSql(
    databaseUrl,
    'update producer_links set lead_time_days = 0 where id in (select producer_link_id from offers where product_id = $1)',
    [product!.id],
  );
  await deps.snapshots.reload();
  return product!;
}

test('a line whose co-op has sold out meanwhile is not sold by another unless the buyer, told of it, says so again', async () => {
  const { id, offers } = await shared();
  const basket = await basketOf(server, [{ productId: id, quantity: 20, wish: hotte }]);
  const day = await dayFor(server, basket.id);
  expect(day.lines.map(({ cooperative }) => cooperative.slug)).toEqual([hotte]);
  await runSql(server.databaseUrl, 'update offers set stock = 3 where id = $1', [offers[hotte]]);
  const body = { ...orderOf(basket.id, day), expectedSellers: { [id]: hotte } };
  const { status, problem } = await send(server, body);
  expect([status, problem.slug, problem.detail]).toEqual([
    409,
    'sellers-changed',
    problemTexts['sellers-changed'].fr,
  ]);
  expect(problem.errors).toEqual([
    {
      pointer: `/body/expectedSellers/${id}`,
      productId: id,
      detail: `${day.lines[0]!.name} vient maintenant de La Besace Hesbignonne : La Hotte du Plateau n’en a plus assez.`,
    },
  ]);
  expect(await runSql(server.databaseUrl, 'select id from orders where basket_id = $1', [basket.id])).toEqual(
    [],
  );
  await server.deps.snapshots.reload();
  const again = await dayFor(server, basket.id);
  const agreed = { ...orderOf(basket.id, again), expectedSellers: { [id]: besace } };
  const { body: placed } = await send(server, agreed);
  const sold = placed.order.coopOrders.flatMap(({ cooperative, lines }) =>
    lines.map(({ productId, reason }) => [cooperative.slug, productId, reason]),
  );
  expect(sold).toEqual([[besace, id, 'only']]);
});

test('a line whose co-op has closed meanwhile says so', async () => {
  server.setClock('2026-11-24T17:59');
  const { id } = await shared();
  const basket = await basketOf(server, [{ productId: id, quantity: 20, wish: hotte }]);
  const day = await dayFor(server, basket.id);
  expect(day).toMatchObject({ date: '2026-11-26', lines: [{ cooperative: { slug: hotte } }] });
  server.setClock('2026-11-24T18:00');
  const { problem } = await send(server, {
    ...orderOf(basket.id, day),
    expectedSellers: { [id]: hotte },
  });
  expect(problem.errors.map(({ detail }) => detail)).toEqual([
    `${day.lines[0]!.name} vient maintenant de La Besace Hesbignonne : chez La Hotte du Plateau, les commandes sont closes pour ce jour.`,
  ]);
});
