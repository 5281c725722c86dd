import { sellableOffers } from '@carriole/server/catalogue/selling.ts';
import { getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getReservedProduct, getReservedProducts } from '@carriole/shared/contracts/reserved.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { catalogueOf, mondayMorning, wholeCatalogue } from '../support/shopping.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

/** Something sold to professionals and not to households. */
function forProfessionals() {
  const { products } = server.deps.snapshots.current().catalogue;
  return products.find(
    (product) =>
      sellableOffers(product, 'household').length === 0 && sellableOffers(product, 'professional').length > 0,
  )!;
}

test('far from every round, each product says at which PickupPoint it can be had', async () => {
  const { items } = await catalogueOf(server, { postcode: '1000', sort: 'name' });
  const points = server.deps.snapshots.current().network.pickups;
  const here = items.filter(({ unavailable }) => unavailable?.why === 'no-service-here');
  expect(here.length).toBeGreaterThan(50);
  const named = here.filter(({ unavailable }) => unavailable?.onlyAt);
  expect(named.length).toBeGreaterThan(50);
  for (const { unavailable } of named) {
    const { name, distanceKm } = unavailable!.onlyAt!;
    expect(points.map((point) => point.name)).toContain(name);
    expect(distanceKm).toBeGreaterThan(30);
  }
});

test('the point that is named has the product, and the nearest there is', async () => {
  const { items } = await catalogueOf(server, { postcode: '1000', sort: 'name' });
  const product = items.find(({ unavailable }) => unavailable?.onlyAt)!;
  const { name } = product.unavailable!.onlyAt!;
  const point = server.deps.snapshots.current().network.pickups.find((one) => one.name === name)!;
  const there = await server.call(getProduct, {
    params: { slug: product.slug },
    query: { postcode: point.point!.postcode },
  });
  expect(there.body.days.map(({ pickupPoint }) => pickupPoint)).toContain(name);
});

test('where everything comes, nothing is sent elsewhere; out of season it names a month instead', async () => {
  const { items } = await wholeCatalogue(server, { postcode: '4600' }, 100);
  const resting = items.filter(({ unavailable }) => unavailable?.why === 'out-of-season');
  expect(resting.length).toBeGreaterThan(0);
  for (const { unavailable } of resting) {
    expect(unavailable!.backInMonth).not.toBeNull();
    expect(unavailable!.onlyAt).toBeNull();
  }
});

test('what only professionals can buy is found by a household, without a price and with the reason', async () => {
  const product = forProfessionals();
  const { body } = await server.call(getReservedProducts, { query: { q: product.names.fr } });
  expect(body.items.map(({ slug }) => slug)).toContain(product.slug);
  const one = await server.call(getReservedProduct, { params: { slug: product.slug }, query: {} });
  expect(one.body).toMatchObject({ slug: product.slug, why: 'not-for-audience' });
  expect(JSON.stringify(one.body)).not.toMatch(/cents|price/i);
});

test('what the reader can buy is not told as reserved, nor is what nobody sells', async () => {
  const product = forProfessionals();
  const asPro = await server.call(getReservedProducts, {
    query: { q: product.names.fr, audience: 'professional' },
  });
  expect(asPro.body.items.map(({ slug }) => slug)).not.toContain(product.slug);
  const [sold] = (await catalogueOf(server, { size: 1 })).items;
  for (const wrong of [sold!.slug, 'nothing-like-it'])
    expectProblem(
      await server.call(getReservedProduct, { params: { slug: wrong }, query: {} }),
      'product-not-found',
    );
});
