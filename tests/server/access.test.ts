import { createApp } from '@carriole/server/app.ts';
import { urlOf } from '@carriole/shared/contract.ts';
import {
  getCoopOrder,
  getCoopOrders,
  getImports,
  getMe,
  markCoopOrderSeen,
} from '@carriole/shared/contracts/desk.ts';
import { getOrder } from '@carriole/shared/contracts/orders.ts';
import {
  endCommonStock,
  setCommonStock,
  setLinkTerms,
  undoLinkTerms,
} from '@carriole/shared/contracts/producer-links.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contracts } from '../support/contracts.ts';
import { expectProblem, expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import {
  basketOf,
  besace,
  chaudron,
  dayFor,
  hotte,
  mondayMorning,
  orderOf,
  productsOf,
  send,
} from '../support/shopping.ts';

let server: TestServer;
const cookies: Record<string, string> = {};
/** An order of all three co-ops that the household placed while signed in. */
let placed: Awaited<ReturnType<typeof placedOrder>>;

const everyCooperative = [besace, chaudron, hotte];

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  for (const slug of everyCooperative) cookies[slug] = await server.signIn(`manager@${slug}.test`);
  cookies.household = await server.signIn('menage@demo.test');
  cookies.admin = await server.signIn('admin@federation.test');
  placed = await placedOrder(cookies.household);
});
afterAll(() => server.close());

async function placedOrder(cookie?: string) {
  const lines = [];
  for (const slug of everyCooperative) {
    const products = await productsOf(server, slug);
    lines.push(...products.slice(0, 2).map(({ id }) => ({ productId: id, quantity: 6 })));
  }
  const basket = await basketOf(server, lines);
  const { body } = await send(server, orderOf(basket.id, await dayFor(server, basket.id)), { cookie });
  return body;
}

const partOf = (slug: string) =>
  placed.order.coopOrders.find(({ cooperative }) => cooperative.slug === slug)!;

describe('every route of the desk, as the wrong person', () => {
  const staff = contracts.filter(({ access }) => access === 'staff');

  test('there are some', () => {
    expect(staff.map(({ path }) => path)).toEqual(
      expect.arrayContaining([getCoopOrders.path, getCoopOrder.path, getImports.path]),
    );
  });

  type Asked = { params: Record<string, string>; query?: Record<string, unknown>; payload?: object };

  /** What a manager of the first co-op may ask of each route; routes that change something are asked in this order. */
  function askedOf({ path, method }: (typeof staff)[number]): Asked {
    const { catalogue, federation } = server.deps.snapshots.current();
    const own = federation.cooperativeBySlug.get(besace)!.id;
    const product = catalogue.products.find(({ offers }) => offers.some((one) => one.cooperativeId === own))!;
    const link = product.producer.links.find(({ cooperativeId }) => cooperativeId === own)!;
    const terms = {
      status: 'active',
      until: null,
      commissionBasisPoints: null,
      paymentDays: null,
      byHand: {},
    };
    if (path === setLinkTerms.path) return { params: { id: link.id }, payload: { version: 0, terms } };
    if (path === undoLinkTerms.path) return { params: { id: link.id }, payload: { version: 1 } };
    const stocks = { params: { productId: product.id } };
    if (path === setCommonStock.path && method === 'PUT')
      return { ...stocks, payload: { seen: null, units: 5, ownReserve: 1 } };
    if (path === endCommonStock.path) return { ...stocks, query: { version: 0, units: 5 } };
    return { params: { id: partOf(besace).id, slug: product.producer.slug } };
  }

  test.each(staff.map((contract) => [`${contract.method} ${contract.path}`, contract] as const))(
    '%s',
    async (_name, contract) => {
      const { params, query, payload } = askedOf(contract);
      const ask = async (cookie?: string) => {
        const answer = await server.app.inject({
          method: contract.method,
          url: urlOf(contract, params, query),
          headers: cookie === undefined ? {} : { cookie },
          ...(payload ? { payload } : {}),
        });
        return { status: answer.statusCode, headers: answer.headers, problem: answer.json() };
      };
      expectProblem(await ask(), 'not-signed-in');
      expectProblem(await ask('carriole.session_token=made.up'), 'not-signed-in');
      expectProblem(await ask(cookies.household), 'not-allowed');
      // What it then lacks (a body, another address) is for other tests to say.
      expect([401, 403]).not.toContain((await ask(cookies[besace])).status);
    },
  );
});

describe('a manager', () => {
  test('finds in the inbox exactly the own co-op’s part', async () => {
    for (const slug of everyCooperative) {
      const { body } = await server.call(getCoopOrders, { query: {} }, { cookie: cookies[slug] });
      expect(body.cooperative.slug).toBe(slug);
      expect(body.items.map(({ id }) => id)).toEqual([partOf(slug).id]);
      expect(body.items[0]).toMatchObject({
        totalCents: partOf(slug).amounts.totalCents,
        lineCount: 2,
        carries: slug === besace,
      });
    }
  });

  test('sees of an order the own lines, and of the customer what the own work needs', async () => {
    for (const slug of everyCooperative) {
      const call = { params: { id: partOf(slug).id } };
      const { body } = await server.call(getCoopOrder, call, { cookie: cookies[slug] });
      expect(body.part).toEqual(partOf(slug));
      expect(body.address).toEqual(slug === besace ? placed.order.address : null);
      const others = placed.order.coopOrders.filter(({ cooperative }) => cooperative.slug !== slug);
      const text = JSON.stringify(body);
      for (const line of others.flatMap(({ lines }) => lines)) {
        expect(text).not.toContain(line.productId);
        expect(text).not.toContain(line.id);
      }
    }
  });

  test('never sees another co-op’s CoopOrder, nor marks it as seen', async () => {
    for (const slug of everyCooperative) {
      for (const other of everyCooperative.filter((one) => one !== slug)) {
        const call = { params: { id: partOf(other).id } };
        const expected = { slug: 'coop-order-not-found', as: { cookie: cookies[slug]! } } as const;
        await expectRefused(server, getCoopOrder, call, expected);
        await expectRefused(server, markCoopOrderSeen, call, expected);
      }
    }
  });

  test('never opens another co-op’s inbox or imports, nor those of one that does not exist', async () => {
    for (const cooperative of [chaudron, hotte, 'la-brouette']) {
      const expected = { slug: 'not-allowed', as: { cookie: cookies[besace]! } } as const;
      await expectRefused(server, getCoopOrders, { query: { cooperative } }, expected);
      await expectRefused(server, getImports, { query: { cooperative } }, expected);
    }
  });

  test('finds by search only in the own inbox', async () => {
    const seen = async (slug: string, q: string) =>
      (await server.call(getCoopOrders, { query: { q } }, { cookie: cookies[slug] })).body.items.map(
        ({ id }) => id,
      );
    expect(await seen(hotte, placed.order.number)).toEqual([partOf(hotte).id]);
    expect(await seen(hotte, "%' or true --")).toEqual([]);
  });

  test('marks the own part as seen, and only that one', async () => {
    const { body } = await server.call(
      markCoopOrderSeen,
      { params: { id: partOf(hotte).id } },
      { cookie: cookies[hotte] },
    );
    expect(body).toEqual({ status: 'seen' });
    const statusOf = async (slug: string) =>
      (await server.call(getCoopOrders, { query: {} }, { cookie: cookies[slug] })).body.items.map(
        ({ status }) => status,
      );
    expect([await statusOf(hotte), await statusOf(chaudron)]).toEqual([['seen'], ['new']]);
  });
});

test('the federation’s admin opens each co-op’s inbox', async () => {
  for (const slug of everyCooperative) {
    const { body } = await server.call(
      getCoopOrders,
      { query: { cooperative: slug } },
      { cookie: cookies.admin },
    );
    expect(body.items.map(({ id }) => id)).toEqual([partOf(slug).id]);
  }
});

describe('an order', () => {
  const missing = { slug: 'order-not-found' } as const;

  test('does not exist for who has no secret, a wrong one, or another order’s', async () => {
    const other = await placedOrder();
    const params = { id: placed.id };
    for (const secret of [undefined, '', 'x', placed.secret.slice(0, -1), other.secret, placed.id]) {
      await expectRefused(server, getOrder, { params, query: { secret } }, missing);
    }
    for (const id of ['ord_aaaaaaaaaaaaaaaa', 'ord_1', other.order.number]) {
      await expectRefused(server, getOrder, { params: { id }, query: { secret: placed.secret } }, missing);
    }
  });

  test('is shown to the household that placed it signed in, and to nobody else’s account', async () => {
    const call = { params: { id: placed.id }, query: {} };
    expect((await server.call(getOrder, call, { cookie: cookies.household })).body).toEqual(placed.order);
    for (const cookie of [cookies[besace], cookies.admin])
      await expectRefused(server, getOrder, call, { ...missing, as: { cookie } });
  });

  test('placed by a visitor belongs to no account, not even to who has none', async () => {
    const { id } = await placedOrder();
    await expectRefused(server, getOrder, { params: { id }, query: {} }, missing);
    await expectRefused(
      server,
      getOrder,
      { params: { id }, query: {} },
      { ...missing, as: { cookie: cookies.household } },
    );
  });
});

test('who is signed in is told for whom they act; a visitor is nobody', async () => {
  expect((await server.call(getMe, {})).body.me).toBeNull();
  const { body } = await server.call(getMe, {}, { cookie: cookies[chaudron] });
  expect(body.me?.memberships).toMatchObject([{ role: 'manager', cooperative: { slug: chaudron } }]);
  expect((await server.call(getMe, {}, { cookie: cookies.household })).body.me?.memberships).toEqual([]);
});

test('a session ends with signing out', async () => {
  const cookie = await server.signIn(`manager@${hotte}.test`);
  await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie }, payload: {} });
  await expectRefused(server, getCoopOrders, { query: {} }, { slug: 'not-signed-in', as: { cookie } });
});

test('the server refuses to start with a route that does not say who may call it', async () => {
  const app = await createApp(server.deps, pino({ level: 'silent' }));
  app.get('/api/v1/forgotten', () => ({ open: true }));
  await expect(app.ready()).rejects.toThrow('GET /api/v1/forgotten does not say who may call it.');
});
