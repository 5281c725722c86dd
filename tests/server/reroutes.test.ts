import { problemTexts } from '@carriole/shared/problem-texts.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { sharedByTwo } from '../support/shared-product.ts';
import { basketOf, besace, dayFor, hotte, mondayMorning, orderOf, send } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

test('a line whose co-op has sold out meanwhile is not sold by another unless the buyer, told of it, says so again', async () => {
  const { id, offers } = await sharedByTwo(server);
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
  const { id } = await sharedByTwo(server);
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
