import { addDaysToDate, localDate } from '@carriole/server/calendar.ts';
import type { Offer } from '@carriole/server/catalogue/model.ts';
import type { ServiceFacts, ServiceNetwork } from '@carriole/server/delivery/model.ts';
import { servicesAt } from '@carriole/server/delivery/network.ts';
import { promise } from '@carriole/server/delivery/rules.ts';
import { daysAt } from '@carriole/server/delivery/service.ts';
import { serviceDayId } from '@carriole/server/delivery/service-days.ts';
import { anyNow } from '@carriole/server/delivery/test-cases.ts';
import { latestOrder, type ReferenceDay, referenceDays } from '@carriole/server/delivery/test-reference.ts';
import type { Audience } from '@carriole/shared/audience.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { mondayMorning } from '../support/shopping.ts';

const minute = 60_000;
const moments = 25;
const casesPerMoment = 800;

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

/** The postcode each municipality of the province is known by. */
function municipalities(): string[] {
  const places = server.deps.reference.places.filter(({ province }) => province === 'Liège');
  const names = new Set(places.flatMap(({ municipality }) => municipality ?? []));
  return [...names].map((name) => {
    const own = places.filter(({ municipality }) => municipality === name);
    return (own.find(({ place }) => place === name) ?? own[0])!.postcode;
  });
}

/** The network with every round full on every third date. */
function partlyFull(network: ServiceNetwork, now: number): ServiceNetwork {
  const dates = Array.from({ length: 8 }, (_, index) => addDaysToDate(localDate(now), index * 3));
  const booked = network.services.flatMap(({ id, capacity }) =>
    dates.map((date) => {
      const load = { orders: capacity.orders ?? 0, grams: 0, coldGrams: 0, frozenGrams: 0 };
      return [serviceDayId(id, date), load] as const;
    }),
  );
  return { ...network, booked: new Map(booked) };
}

/** What reaches a postcode: rounds by looking through every list of postcodes, and the points it is shown. */
function reaching(network: ServiceNetwork, postcode: string): Set<string> {
  const rounds = network.services.filter(({ postcodes }) => postcodes.includes(postcode));
  const place = server.deps.gazetteer.at(postcode)[0]!;
  const points = servicesAt(network, place).filter(({ service }) => service.kind === 'pickup');
  return new Set([...rounds, ...points.map(({ service }) => service)].map(({ id }) => id));
}

/** The rules that need no calendar. */
function mayGo(offer: Offer, audience: Audience, day: ReferenceDay, { booked }: ServiceNetwork): boolean {
  const service = day.service as ServiceFacts;
  const price = audience === 'household' ? offer.householdPriceCents : offer.professionalPriceCents;
  const taken = booked.get(day.id)?.orders ?? 0;
  return [
    offer.linkActive,
    offer.audiences.includes(audience) && service.audiences.includes(audience),
    price !== null,
    offer.stock === null || offer.stock > 0,
    offer.months.length === 0 || offer.months.includes(Number(day.date.slice(5, 7))),
    offer.storage !== 'frozen' || service.kind === 'delivery' || service.hasFreezer,
    service.capacity.orders === null || taken < service.capacity.orders,
  ].every(Boolean);
}

test('promises of 20,000 offers to municipalities of the province are those of walking minute by minute', () => {
  const { federation, catalogue, network: whole } = server.deps.snapshots.current();
  const offers = catalogue.products.flatMap((product) => product.offers);
  const places = municipalities();
  expect(places).toHaveLength(84);
  const aCase = fc.record({
    postcode: fc.constantFrom(...places),
    offer: fc.constantFrom(...offers),
    audience: fc.constantFrom<Audience[]>('household', 'professional'),
  });
  let promised = 0;
  fc.sample(anyNow, moments).forEach((now, version) => {
    const network = partlyFull(whole, now);
    const facts = { transfers: federation.transfers, exceptions: network.exceptions, now, step: minute };
    const all = referenceDays({ ...facts, services: network.services });
    for (const { postcode, offer, audience } of fc.sample(aCase, casesPerMoment)) {
      const reach = reaching(network, postcode);
      const snapshot = { version, network, federation };
      const { days } = daysAt({ postcode, now, gazetteer: server.deps.gazetteer, snapshot });
      const found = promise(offer, audience, days, now).map(({ day, orderBefore }) => [day.id, orderBefore]);
      const expected = all
        .filter((day) => reach.has(day.service.id) && mayGo(offer, audience, day, network))
        .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))
        .flatMap((day) => {
          const orderBefore = latestOrder(offer, day, facts);
          return orderBefore !== null && now < orderBefore ? [[day.id, orderBefore]] : [];
        });
      expect(found, `${offer.id} at ${postcode}, ${new Date(now).toISOString()}`).toEqual(expected);
      promised += found.length;
    }
  });
  expect(promised).toBeGreaterThan(moments * casesPerMoment);
}, 240_000);
