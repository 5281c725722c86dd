import type { CallOf, Contract } from '@carriole/shared/contract.ts';
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
  minimumCents: 1500,
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
