import { asc, isNull } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { cooperatives, federations, hubTransfers, vans } from '../db/tables/federation.ts';
import type { Cooperative, Federation, HolidayRegion, HubTransfer } from './model.ts';

/** The federation with its members and transfers; null before any is loaded. */
export async function readFederation(tx: Tx): Promise<Federation | null> {
  const [row] = await tx.select().from(federations);
  if (!row) return null;
  const members = (await tx.select().from(cooperatives).orderBy(asc(cooperatives.sort))).map(cooperativeOf);
  const transfers = await tx
    .select()
    .from(hubTransfers)
    .where(isNull(hubTransfers.endedAt))
    .orderBy(asc(hubTransfers.id));
  return {
    ...row,
    cooperatives: members,
    cooperativeById: new Map(members.map((member) => [member.id, member])),
    cooperativeBySlug: new Map(members.map((member) => [member.slug, member])),
    transfers: transfers.map(transferOf),
  };
}

function cooperativeOf(row: typeof cooperatives.$inferSelect): Cooperative {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    enterpriseNumber: row.enterpriseNumber,
    colour: row.colour,
    email: row.email,
    hub: { postcode: row.hubPostcode, place: row.hubPlace, lat: row.hubLat, lon: row.hubLon },
    closes: { weekday: row.closesWeekday, time: row.closesTime },
    holidayRegion: row.holidayRegion as HolidayRegion | null,
  };
}

function transferOf(row: typeof hubTransfers.$inferSelect): HubTransfer {
  return {
    id: row.id,
    fromCooperativeId: row.fromCooperativeId,
    toCooperativeId: row.toCooperativeId,
    departs: { weekday: row.departsWeekday, time: row.departsTime },
    arrives: { weekday: row.arrivesWeekday, time: row.arrivesTime },
    orderBefore: { weekday: row.orderBeforeWeekday, time: row.orderBeforeTime },
  };
}

type Saved = {
  federation: Omit<typeof federations.$inferInsert, 'id'>;
  cooperatives: (typeof cooperatives.$inferInsert)[];
  transfers: (typeof hubTransfers.$inferInsert)[];
  vans: (typeof vans.$inferInsert)[];
};

/** Writes the federation's own part; what is there already stays as it is. */
export async function saveFederation(tx: Tx, saved: Saved): Promise<void> {
  await tx
    .insert(federations)
    .values({ id: 'federation', ...saved.federation })
    .onConflictDoNothing();
  await tx.insert(cooperatives).values(saved.cooperatives).onConflictDoNothing();
  await tx.insert(hubTransfers).values(saved.transfers).onConflictDoNothing();
  await tx.insert(vans).values(saved.vans).onConflictDoNothing();
}
