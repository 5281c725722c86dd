import type { CallOf, Contract } from '@carriole/shared/contract.ts';
import { getBasketDays } from '@carriole/shared/contracts/baskets.ts';
import {
  addExceptions,
  type DeskWritten,
  getDeskDelivery,
} from '@carriole/shared/contracts/delivery-desk.ts';
import type {
  DayDraft,
  ExceptionDraft,
  OpeningDraft,
  PointDraft,
  ZoneDraft,
} from '@carriole/shared/contracts/delivery-desk-parts.ts';
import type { DeskDelivery } from '@carriole/shared/contracts/delivery-desk-views.ts';
import type { TestServer } from './server.ts';
import { basketOf, besace, orderOf, productsOf, send, waremme } from './shopping.ts';

export type LeadDesk = { server: TestServer; cookie: string };

export async function deliveryOf(
  { server, cookie }: LeadDesk,
  query: CallOf<typeof getDeskDelivery>['query'] = {},
): Promise<DeskDelivery> {
  return (await server.call(getDeskDelivery, { query }, { cookie })).body;
}

/** Writes at the desk, and waits until this process sees it; throws when it is refused. */
export async function writtenBy<C extends Contract>(
  { server, cookie }: LeadDesk,
  contract: C,
  call: CallOf<C>,
): Promise<DeskWritten> {
  const answer = await server.call(contract, call, { cookie });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  await server.deps.snapshots.reload();
  return answer.body as DeskWritten;
}

const noLimits = { orders: null, grams: null, coldGrams: null, frozenGrams: null };

/** Thursday afternoon, closing Tuesday evening. */
export const thursdayAfternoon: DayDraft = {
  weekday: 4,
  from: '13:00',
  to: '18:00',
  closes: { weekday: 2, time: '20:00' },
  capacity: { ...noLimits, orders: 30 },
  season: null,
  feeBands: [
    { fromCents: 0, feeCents: 450 },
    { fromCents: 5000, feeCents: 0 },
  ],
  minimumCents: 500,
};

export const fridayEvening: OpeningDraft = {
  weekday: 5,
  from: '17:00',
  to: '19:00',
  closes: { weekday: 3, time: '12:00' },
  capacity: { ...noLimits, orders: 10 },
  season: null,
};

export function aZone(changes: Partial<ZoneDraft> = {}): ZoneDraft {
  return {
    name: 'Autour de Spa',
    area: { by: 'postcodes', postcodes: ['4900', '4910'] },
    audiences: ['household', 'professional'],
    ...changes,
  };
}

export function aPoint(changes: Partial<PointDraft> = {}): PointDraft {
  return {
    name: 'Gare de Spa',
    street: 'Place de la Gare 1',
    postcode: '4900',
    place: 'Spa',
    position: { lat: 50.4921, lon: 5.8641 },
    hasFridge: true,
    hasFreezer: false,
    audiences: ['household'],
    startsOn: null,
    endsOn: null,
    note: '',
    ...changes,
  };
}

/** One date closed for the whole co-op, unless told otherwise. */
export function anException(changes: Partial<ExceptionDraft>): ExceptionDraft {
  const date = changes.date ?? '2026-11-26';
  return {
    subject: { about: 'cooperative' },
    kind: 'closed',
    movedTo: null,
    note: '',
    ...changes,
    date,
    until: changes.until ?? date,
  };
}

export function addDates(
  desk: LeadDesk,
  exceptions: Partial<ExceptionDraft>[],
  affected = 0,
): Promise<DeskWritten> {
  return writtenBy(desk, addExceptions, { body: { affected, exceptions: exceptions.map(anException) } });
}

/** An order of one co-op's goods, for the first date of a service or of any round; throws when it is refused. */
export async function placedFor(
  server: TestServer,
  {
    postcode = waremme,
    cooperative = besace,
    serviceId,
  }: { postcode?: string; cooperative?: string; serviceId?: string } = {},
) {
  const [product] = await productsOf(server, cooperative);
  const basket = await basketOf(server, [{ productId: product!.id, quantity: 30 }], { postcode });
  const { body } = await server.call(getBasketDays, { params: { id: basket.id }, query: {} });
  const day = body.options.find(({ id, kind, complete }) =>
    serviceId === undefined ? complete && kind === 'delivery' : id.startsWith(serviceId),
  )!;
  const { place } = server.deps.gazetteer.at(postcode)[0]!;
  const address = day.kind === 'pickup' ? null : { street: 'Rue du Pont 1', postcode, place };
  const answer = await send(server, orderOf(basket.id, day, { address }));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.problem));
  return answer.body;
}
