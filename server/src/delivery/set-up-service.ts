import { z } from 'zod';
import { localDate } from '../calendar.ts';
import type { Tx } from '../db/client.ts';
import type { Federation } from '../federation/model.ts';
import { newId } from '../ids.ts';
import { addExceptions, putServices, servicesOf } from './queries.ts';
import { exceptionsIn } from './yearly-dates.ts';

const Time = z.string().regex(/^\d{2}:\d{2}$/);
const YearDay = z.string().regex(/^\d{2}-\d{2}$/);
const Weekday = z.number().int().min(1).max(7);
const Kg = z.number().int().min(0);

/** What co-ops set about their deliveries beside what their own sources say; dates come back each year. */
export const DeliverySource = z.object({
  rounds: z.array(
    z.object({
      cooperative: z.string(),
      zone: z.string(),
      feeBands: z
        .array(z.object({ fromCents: z.number().int().min(0), feeCents: z.number().int().min(0) }))
        .optional(),
      capacityKg: Kg.optional(),
      coldKg: Kg.optional(),
      frozenKg: Kg.optional(),
    }),
  ),
  pickupPoints: z.array(
    z.object({
      cooperative: z.string(),
      name: z.string(),
      street: z.string(),
      postcode: z.string(),
      place: z.string(),
      starts: YearDay,
      ends: YearDay,
      weekday: Weekday,
      from: Time,
      to: Time,
      closes: z.object({ weekday: Weekday, time: Time }),
      capacity: z.number().int().min(1),
      fridge: z.boolean(),
      freezer: z.boolean(),
    }),
  ),
  exceptions: z.array(
    z.object({
      cooperative: z.string(),
      kind: z.enum(['closed', 'moved', 'open']),
      date: YearDay,
      until: YearDay.optional(),
      days: z.number().int().min(-6).max(6).optional(),
      note: z.string(),
    }),
  ),
});
export type DeliverySource = z.infer<typeof DeliverySource>;

type Facts = { federation: Federation; at: Date };

/**
 * Writes what co-ops set about their deliveries, for this year and the next. What is there already is left alone, so
 * doing it twice changes nothing. Throws when it names no member of the federation, or a zone its co-op does not have.
 */
export async function setUpDeliveries(tx: Tx, source: DeliverySource, facts: Facts): Promise<void> {
  for (const round of source.rounds) await setUpRound(tx, round, facts);
  for (const point of source.pickupPoints) await setUpPoint(tx, point, facts);
  await setUpExceptions(tx, source.exceptions, facts);
}

async function setUpRound(tx: Tx, round: DeliverySource['rounds'][number], facts: Facts): Promise<void> {
  const { zones, days } = await servicesOf(tx, idOf(facts, round.cooperative));
  const zone = zones.find(
    ({ name, sourceName, handMade, endedAt }) =>
      (sourceName ?? name) === round.zone && (handMade || endedAt === null),
  );
  // What the desk has changed since is the desk's.
  if (zone && zone.version > 0) return;
  if (!zone) throw new Error(`${round.cooperative} has no zone "${round.zone}".`);
  const own = days.filter(({ zoneId, endedAt }) => zoneId === zone.id && endedAt === null);
  await putServices(tx, {
    zones: [{ ...zone, handMade: true }],
    days: own.map((day) => ({
      ...day,
      feeBands: round.feeBands ?? day.feeBands,
      capacityGrams: grams(round.capacityKg),
      capacityColdGrams: grams(round.coldKg),
      capacityFrozenGrams: grams(round.frozenKg),
    })),
    points: [],
    openings: [],
  });
}

function grams(kilos: number | undefined): number | null {
  return kilos === undefined ? null : kilos * 1000;
}

async function setUpPoint(
  tx: Tx,
  { cooperative, starts, ends, fridge, freezer, ...point }: DeliverySource['pickupPoints'][number],
  facts: Facts,
): Promise<void> {
  const cooperativeId = idOf(facts, cooperative);
  const { points } = await servicesOf(tx, cooperativeId);
  if (points.some(({ name, sourceName }) => (sourceName ?? name) === point.name)) return;
  const { name, street, postcode, place, weekday, from, to, closes, capacity } = point;
  const [year] = yearsOf(facts);
  const pointId = newId('pup');
  const audiences = ['household', 'professional'];
  const dates = { startsOn: `${year}-${starts}`, endsOn: `${year}-${ends}` };
  await putServices(tx, {
    zones: [],
    days: [],
    points: [
      {
        ...{
          id: pointId,
          cooperativeId,
          name,
          sourceName: name,
          street,
          postcode,
          place,
          audiences,
          ...dates,
        },
        hasFridge: fridge,
        hasFreezer: freezer,
        handMade: true,
      },
    ],
    openings: [
      {
        ...{ id: newId('opn'), pointId, weekday, from, to },
        closesWeekday: closes.weekday,
        closesTime: closes.time,
        capacityOrders: capacity,
      },
    ],
  });
}

async function setUpExceptions(tx: Tx, yearly: DeliverySource['exceptions'], facts: Facts): Promise<void> {
  const { transfers } = facts.federation;
  const rows = yearly.flatMap((one) => {
    const cooperativeId = idOf(facts, one.cooperative);
    const toIt = transfers.filter(({ toCooperativeId }) => toCooperativeId === cooperativeId);
    return yearsOf(facts).flatMap((year) =>
      exceptionsIn(year, one, toIt).map((dated) => ({ ...dated, cooperativeId })),
    );
  });
  await addExceptions(
    tx,
    rows.map((row) => ({ ...row, id: newId('exc'), createdAt: facts.at })),
  );
}

/** This year and the next. */
function yearsOf({ at }: Facts): [number, number] {
  const year = Number(localDate(at.getTime()).slice(0, 4));
  return [year, year + 1];
}

function idOf({ federation }: Facts, slug: string): string {
  const id = federation.cooperativeBySlug.get(slug)?.id;
  if (id === undefined) throw new Error(`"${slug}" is not a member of the federation.`);
  return id;
}
