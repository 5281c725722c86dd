import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { id, instant, localDate } from '../columns.ts';
import { users } from './accounts.ts';
import { cooperatives } from './federation.ts';

/** One identity in the federation, however many co-ops it works with. */
export const producers = pgTable('producers', {
  id: id(),
  /** Stable key of the join that made it (see producers/join.ts). */
  joinKey: text('join_key').notNull().unique(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  activity: text('activity').notNull(),
  enterpriseNumber: text('enterprise_number'),
  postcode: text('postcode').notNull(),
  place: text('place').notNull(),
  lat: doublePrecision('lat'),
  lon: doublePrecision('lon'),
  /** The producer this one was joined into; null while it stands for itself. Its slug leads there. */
  mergedInto: text('merged_into').references((): AnyPgColumn => producers.id),
});

/** What a co-op's own source says of a producer: what a later join goes by. */
export type StatedProducer = {
  activity: string;
  postcode: string;
  place: string;
  enterpriseNumber: string | null;
  lat: number | null;
  lon: number | null;
};

/**
 * Co-op ↔ producer. Ended by a date or a status, never deleted. `audiences`, `since` and `lead_time_days` are what the
 * co-op's own source says; those named in `hand_set` hold as the desk set them instead (see producers/terms.ts).
 */
export const producerLinks = pgTable(
  'producer_links',
  {
    id: id(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    producerId: text('producer_id')
      .notNull()
      .references(() => producers.id),
    /** How the co-op's own file names the producer. */
    sourceRef: text('source_ref').notNull(),
    sourceName: text('source_name').notNull(),
    stated: jsonb('stated').$type<StatedProducer>().notNull(),
    audiences: text('audiences').array().notNull(),
    labels: text('labels').array().notNull(),
    leadTimeDays: smallint('lead_time_days').notNull(),
    since: localDate('since'),
    status: text('status').notNull().default('active'),
    /** Lower sells first when two co-ops offer the same Product. */
    priority: smallint('priority').notNull().default(0),
    /** The last local day of sale; null while no end is set. */
    until: localDate('until'),
    /** What the co-op keeps of the price, in hundredths of a percent; null when not agreed. */
    commissionBasisPoints: integer('commission_basis_points'),
    /** Days within which the producer is paid; null when not agreed. */
    paymentDays: smallint('payment_days'),
    handSet: text('hand_set').array().notNull().default(sql`'{}'`),
    setAudiences: text('set_audiences').array(),
    setSince: localDate('set_since'),
    setLeadTimeDays: smallint('set_lead_time_days'),
    /** Goes up with every change at the desk: a save that saw an older one is refused. */
    version: integer('version').notNull().default(0),
  },
  (table) => [
    unique('producer_links_source').on(table.cooperativeId, table.sourceRef),
    index('producer_links_producer_idx').on(table.producerId),
    check('producer_links_status', sql`${table.status} in ('trial', 'active', 'suspended')`),
    check('producer_links_audiences', sql`${table.audiences} <@ array['household', 'professional']`),
    check('producer_links_lead_time', sql`${table.leadTimeDays} between 0 and 60`),
    check('producer_links_hand_set', sql`${table.handSet} <@ array['audiences', 'since', 'leadTimeDays']`),
    check(
      'producer_links_set_audiences',
      sql`${table.setAudiences} <@ array['household', 'professional'] and ('audiences' = any(${table.handSet})) = (${table.setAudiences} is not null)`,
    ),
    check(
      'producer_links_set_lead_time',
      sql`${table.setLeadTimeDays} between 0 and 60 and ('leadTimeDays' = any(${table.handSet})) = (${table.setLeadTimeDays} is not null)`,
    ),
    check('producer_links_commission', sql`${table.commissionBasisPoints} between 0 and 10000`),
    check('producer_links_payment', sql`${table.paymentDays} between 0 and 365`),
  ],
);

/** What federation staff decided of two that look alike, by member id; of a pair, one decision stands at a time. */
export const joinDecisions = pgTable(
  'join_decisions',
  {
    id: id(),
    kind: text('kind').notNull(),
    memberA: text('member_a').notNull(),
    memberB: text('member_b').notNull(),
    verdict: text('verdict').notNull(),
    decidedBy: text('decided_by')
      .notNull()
      .references(() => users.id),
    decidedAt: instant('decided_at').notNull(),
    undoneBy: text('undone_by').references(() => users.id),
    undoneAt: instant('undone_at'),
  },
  (table) => [
    uniqueIndex('join_decisions_standing')
      .on(table.kind, table.memberA, table.memberB)
      .where(sql`undone_at is null`),
    check('join_decisions_kind', sql`${table.kind} in ('producer', 'product')`),
    check('join_decisions_verdict', sql`${table.verdict} in ('join', 'apart')`),
    check('join_decisions_pair', sql`${table.memberA} <> ${table.memberB}`),
    check('join_decisions_undone', sql`(${table.undoneBy} is null) = (${table.undoneAt} is null)`),
  ],
);
