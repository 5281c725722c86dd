import {
  createBasket,
  getBasket,
  getBasketDays,
  setBasketLine,
  setBasketPlace,
} from '@carriole/shared/contracts/baskets.ts';
import { getCatalogue, getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getCooperative } from '@carriole/shared/contracts/federation.ts';
import { getProducer } from '@carriole/shared/contracts/producers.ts';
import { type Locale, locales } from '@carriole/shared/locale.ts';
import type { ProblemSlug } from '@carriole/shared/problems.ts';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal, expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { basketOf, besace, chaudron, hotte, mondayMorning, productsOf } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

const nobody = { id: `bsk_${'x'.repeat(32)}` };
const nothing = 'prd_0000000000000000';

describe('a place is refused', () => {
  test('when Belgium has no such postcode, by every route that takes one', async () => {
    const postcode = '4999';
    const basket = await basketOf(server, []);
    const params = { id: basket.id };
    const slug = 'place-unknown';
    const problem = await expectRefused(
      server,
      createBasket,
      { body: { postcode } },
      { slug, pointer: '/body/postcode' },
    );
    expect(problem.detail).toContain(postcode);
    await expectRefused(
      server,
      setBasketPlace,
      { params, body: { postcode } },
      { slug, pointer: '/body/postcode' },
    );
    await expectRefused(
      server,
      getBasketDays,
      { params, query: { postcode } },
      { slug, pointer: '?query/postcode' },
    );
    await expectRefused(server, getCatalogue, { query: { postcode } }, { slug, pointer: '?query/postcode' });
    const [product] = await productsOf(server, besace);
    const call = { params: { slug: product!.slug }, query: { postcode } };
    await expectRefused(server, getProduct, call, { slug, pointer: '?query/postcode' });
  });

  test('when it is not four digits', async () => {
    for (const postcode of ['430', 'B-4300', '0430', '4300\u0000']) {
      const slug = 'bad-input';
      await expectRefused(server, createBasket, { body: { postcode } }, { slug, pointer: '/body/postcode' });
      await expectRefused(
        server,
        getCatalogue,
        { query: { postcode } },
        { slug, pointer: '?query/postcode' },
      );
    }
  });
});

describe('a line is refused', () => {
  async function line() {
    const basket = await basketOf(server, []);
    const [product] = await productsOf(server, besace);
    return { id: basket.id, productId: product!.id };
  }

  test('for a product that does not exist, or cannot', async () => {
    const params = await line();
    for (const productId of [nothing, 'prd_x', '../../etc', "'; drop table offers; --"]) {
      const call = { params: { ...params, productId }, body: { quantity: 1 } };
      await expectRefused(server, setBasketLine, call, {
        slug: 'product-not-found',
        pointer: '/params/productId',
      });
    }
  });

  test('for a quantity that is no whole number from 1 to 999', async () => {
    const params = await line();
    for (const quantity of [0, 1.5, 1000]) {
      const call = { params, body: { quantity } };
      await expectRefused(server, setBasketLine, call, { slug: 'bad-input', pointer: '/body/quantity' });
    }
  });

  test('for a wish for a co-op that is not there, or does not sell it', async () => {
    const params = await line();
    const unknown = { params, body: { quantity: 1, wish: 'la-brouette' } };
    await expectRefused(server, setBasketLine, unknown, {
      slug: 'cooperative-not-found',
      pointer: '/body/wish',
    });
    const other = { params, body: { quantity: 1, wish: hotte } };
    await expectRefused(server, setBasketLine, other, { slug: 'lines-unavailable', pointer: '/body/wish' });
  });

  test('for more than there is, saying how much is left', async () => {
    const basket = await basketOf(server, []);
    const [offer] = await runSql(
      server.databaseUrl,
      `select o.product_id id, o.stock from offers o join producer_links l on l.id = o.producer_link_id
       where o.stock between 5 and 900 and 'household' = any(l.audiences)
         and not exists (select 1 from offers other where other.product_id = o.product_id and other.id <> o.id)
       order by o.id limit 1`,
    );
    const call = {
      params: { id: basket.id, productId: String(offer!.id) },
      body: { quantity: Number(offer!.stock) + 1 },
    };
    const problem = await expectRefused(server, setBasketLine, call, {
      slug: 'lines-unavailable',
      pointer: '/body/quantity',
    });
    expect(problem.errors[0]).toMatchObject({ productId: offer!.id });
    expect(problem.errors[0]!.detail).toContain(`n’en reste que ${offer!.stock}`);
  });

  test('for what is sold out, and for what is sold to professionals only', async () => {
    const basket = await basketOf(server, []);
    const [none] = await runSql(
      server.databaseUrl,
      `select o.product_id id from offers o join producer_links l on l.id = o.producer_link_id
       where 'household' = any(l.audiences) group by 1 having max(coalesce(o.stock, 1)) = 0 order by 1 limit 1`,
    );
    const sold = { params: { id: basket.id, productId: String(none!.id) }, body: { quantity: 1 } };
    const problem = await expectRefused(server, setBasketLine, sold, { slug: 'lines-unavailable' });
    expect(problem.errors[0]!.detail).toMatch(/ : épuisé\.$/);
    const [professional] = await runSql(
      server.databaseUrl,
      `select o.product_id id from offers o join producer_links l on l.id = o.producer_link_id
       group by 1 having not bool_or('household' = any(l.audiences)) order by 1 limit 1`,
    );
    const closed = { params: { id: basket.id, productId: String(professional!.id) }, body: { quantity: 1 } };
    await expectRefused(server, setBasketLine, closed, { slug: 'product-not-found' });
  });

  test('in a basket that does not exist, or cannot', async () => {
    const { productId } = await line();
    for (const { id } of [nobody, { id: 'bsk_short' }, { id: 'ord_aaaaaaaaaaaaaaaa' }]) {
      const call = { params: { id, productId }, body: { quantity: 1 } };
      await expectRefused(server, setBasketLine, call, { slug: 'basket-not-found' });
      await expectRefused(server, getBasket, { params: { id } }, { slug: 'basket-not-found' });
      await expectRefused(server, getBasketDays, { params: { id }, query: {} }, { slug: 'basket-not-found' });
    }
  });
});

test('a product withdrawn after it was put in stays in the basket by name, as gone, and is not charged', async () => {
  const [first, second] = await productsOf(server, chaudron);
  const basket = await basketOf(server, [{ productId: first!.id }, { productId: second!.id }]);
  await runSql(server.databaseUrl, 'update offers set withdrawn_at = now() where product_id = $1', [
    first!.id,
  ]);
  await server.deps.snapshots.reload();
  const { body } = await server.call(getBasket, { params: { id: basket.id } }, { language: 'nl' });
  expect(body.gone).toEqual([{ productId: first!.id, name: first!.name.nl }]);
  expect(body.lines.map(({ productId }) => productId)).toEqual([second!.id]);
  expect(body.amounts.totalCents).toBe(body.lines[0]!.goodsCents + body.lines[0]!.depositCents);
  const again = { params: { id: basket.id, productId: first!.id }, body: { quantity: 1 } };
  await expectRefused(server, setBasketLine, again, { slug: 'product-not-found' });
  await expectRefused(
    server,
    getProduct,
    { params: { slug: first!.slug }, query: {} },
    { slug: 'product-not-found' },
  );
});

test('what is not there is not found: product, producer, co-op', async () => {
  for (const slug of ['rien-du-tout', 'Pas Un Slug', '..%2F..']) {
    await expectRefused(server, getProduct, { params: { slug }, query: {} }, { slug: 'product-not-found' });
    await expectRefused(server, getProducer, { params: { slug }, query: {} }, { slug: 'producer-not-found' });
    await expectRefused(server, getCooperative, { params: { slug } }, { slug: 'cooperative-not-found' });
  }
});

test('a catalogue query that makes no sense is refused by the name of its field', async () => {
  const wrong = {
    page: '0',
    size: '1000',
    sort: 'colour',
    day: '2026-02-30',
    audience: 'robot',
    q: 'x'.repeat(101),
  };
  for (const [field, value] of Object.entries(wrong)) {
    const call = { query: { [field]: value } as never };
    await expectRefused(server, getCatalogue, call, { slug: 'bad-input', pointer: `?query/${field}` });
  }
});

describe('what is no request of ours at all', () => {
  const json = { 'content-type': 'application/json' };
  const asked: [string, InjectOptions, ProblemSlug][] = [
    [
      'a body that is not JSON',
      { method: 'POST', url: '/api/v1/baskets', headers: json, payload: '{"postcode":' },
      'malformed-json',
    ],
    [
      'an empty body',
      { method: 'POST', url: '/api/v1/baskets', headers: json, payload: '' },
      'malformed-json',
    ],
    [
      'a poisoned prototype',
      { method: 'POST', url: '/api/v1/baskets', headers: json, payload: '{"__proto__":{"a":1}}' },
      'malformed-json',
    ],
    [
      'no body',
      { method: 'PUT', url: '/api/v1/baskets/bsk_00000000000000000000000000000000/place' },
      'bad-input',
    ],
    [
      'a list for an object',
      { method: 'POST', url: '/api/v1/baskets', headers: json, payload: '[]' },
      'bad-input',
    ],
    [
      '2 MB',
      {
        method: 'POST',
        url: '/api/v1/baskets',
        headers: json,
        payload: JSON.stringify({ place: 'x'.repeat(2_097_152) }),
      },
      'body-too-large',
    ],
    [
      'a form',
      { method: 'POST', url: '/api/v1/baskets', headers: { 'content-type': 'text/csv' }, payload: 'a;b' },
      'unsupported-media-type',
    ],
    ['an unknown address', { method: 'GET', url: '/api/v1/carottes' }, 'not-found'],
    [
      'an unknown address with a body',
      { method: 'POST', url: '/api/v1/carottes', headers: json, payload: '{}' },
      'not-found',
    ],
    ['a method the address has not', { method: 'DELETE', url: '/api/v1/catalogue' }, 'not-found'],
    ['the bare root of the API', { method: 'GET', url: '/api/' }, 'not-found'],
  ];

  test.each(asked)(
    '%s is a problem in the reader’s language and changes nothing',
    async (_what, request, slug) => {
      const ask = async (language: Locale) => {
        const answer = await server.app.inject({
          ...request,
          headers: { ...request.headers, 'accept-language': language },
        });
        expect(answer.payload).not.toMatch(/node_modules|\bat \w+ \(/);
        return { status: answer.statusCode, headers: answer.headers, problem: answer.json() };
      };
      await expectRefusal(server, ask, { slug });
    },
  );

  test('each slug has an address that explains it in four languages', async () => {
    const answer = await server.app.inject('/api/problems/day-not-available');
    expect(Object.keys(answer.json().sentence)).toEqual([...locales]);
    expect((await server.app.inject('/api/problems/nothing')).statusCode).toBe(404);
  });
});
