import { z } from 'zod';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import { readFederation, saveFederation } from './queries.ts';

const Time = z.string().regex(/^\d{2}:\d{2}$/);
const isoWeekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const frenchWeekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const WeekMoment = z
  .object({ weekday: z.enum(isoWeekdays), time: Time })
  .transform(({ weekday, time }) => ({ weekday: isoWeekdays.indexOf(weekday) + 1, time }));

/** "mardi 20:00" */
const FrenchMoment = z
  .string()
  .regex(/^[a-z]+ \d{2}:\d{2}$/)
  .transform((text) => text.split(' ') as [string, string])
  .refine(([weekday]) => frenchWeekdays.includes(weekday))
  .transform(([weekday, time]) => ({ weekday: frenchWeekdays.indexOf(weekday) + 1, time }));

const Hub = z.object({ postcode: z.string(), place: z.string(), lat: z.number(), lon: z.number() });

/** The federation's own part of a set-up: members, their hubs, the transfers between them, the vans. */
export const FederationSource = z.object({
  name: z.string(),
  currency: z.literal('EUR'),
  timeZone: z.literal('Europe/Brussels'),
  languages: z.array(z.string()),
  bankAccount: z.object({ iban: z.string(), holder: z.string() }),
  cooperatives: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      enterpriseNumber: z.string().regex(/^\d{10}$/),
      colour: z.string().regex(/^#[0-9a-f]{6}$/),
      email: z.email(),
      hub: Hub,
      ordersClose: FrenchMoment,
    }),
  ),
  transfers: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      departs: WeekMoment,
      arrives: WeekMoment,
      orderBefore: WeekMoment,
    }),
  ),
  vans: z.array(
    z.object({
      name: z.string(),
      cooperative: z.string(),
      capacityKg: z.number(),
      crates: z.number(),
      coldKg: z.number(),
      frozenKg: z.number(),
      refrigerated: z.boolean(),
      shift: z.tuple([Time, Time]),
      costPerKm: z.number(),
      costPerHour: z.number(),
    }),
  ),
});
export type FederationSource = z.infer<typeof FederationSource>;

/**
 * Writes a federation and returns its co-ops' ids by slug; a member that is there already keeps its own.
 * Throws when a transfer or van names no member.
 */
export async function admitFederation(tx: Tx, source: FederationSource): Promise<Map<string, string>> {
  const known = (await readFederation(tx))?.cooperativeBySlug;
  const ids = new Map(source.cooperatives.map(({ slug }) => [slug, known?.get(slug)?.id ?? newId('coo')]));
  const idOf = (slug: string): string => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`"${slug}" is not a member of the federation.`);
    return id;
  };
  const { name, currency, timeZone, languages, bankAccount } = source;
  await saveFederation(tx, {
    federation: {
      name,
      currency,
      timeZone,
      languages,
      iban: bankAccount.iban,
      accountHolder: bankAccount.holder,
    },
    cooperatives: source.cooperatives.map((one, sort) => cooperativeRow(one, idOf(one.slug), sort)),
    transfers: source.transfers.map((one) => transferRow(one, idOf)),
    vans: source.vans.map((one) => vanRow(one, idOf)),
  });
  return ids;
}

function cooperativeRow(one: FederationSource['cooperatives'][number], id: string, sort: number) {
  const { slug, name, enterpriseNumber, colour, email, hub, ordersClose } = one;
  return {
    ...{ id, slug, name, enterpriseNumber, colour, email, sort },
    hubPostcode: hub.postcode,
    hubPlace: hub.place,
    hubLat: hub.lat,
    hubLon: hub.lon,
    closesWeekday: ordersClose.weekday,
    closesTime: ordersClose.time,
  };
}

function transferRow(one: FederationSource['transfers'][number], idOf: (slug: string) => string) {
  return {
    id: newId('trf'),
    fromCooperativeId: idOf(one.from),
    toCooperativeId: idOf(one.to),
    departsWeekday: one.departs.weekday,
    departsTime: one.departs.time,
    arrivesWeekday: one.arrives.weekday,
    arrivesTime: one.arrives.time,
    orderBeforeWeekday: one.orderBefore.weekday,
    orderBeforeTime: one.orderBefore.time,
  };
}

function vanRow(one: FederationSource['vans'][number], idOf: (slug: string) => string) {
  const { cooperative, shift, costPerKm, costPerHour, ...facts } = one;
  return {
    ...facts,
    id: newId('van'),
    cooperativeId: idOf(cooperative),
    shiftFrom: shift[0],
    shiftTo: shift[1],
    costPerKmCents: Math.round(costPerKm * 100),
    costPerHourCents: Math.round(costPerHour * 100),
  };
}
