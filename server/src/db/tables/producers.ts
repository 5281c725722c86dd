import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core';
import { id, localDate } from '../columns.ts';
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
});

/** Co-op ↔ producer. Ended by a date or a status, never deleted. */
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
    audiences: text('audiences').array().notNull(),
    labels: text('labels').array().notNull(),
    leadTimeDays: smallint('lead_time_days').notNull(),
    since: localDate('since'),
    status: text('status').notNull().default('active'),
    /** Lower sells first when two co-ops offer the same Product. */
    priority: smallint('priority').notNull().default(0),
  },
  (table) => [
    unique('producer_links_source').on(table.cooperativeId, table.sourceRef),
    index('producer_links_producer_idx').on(table.producerId),
    check('producer_links_status', sql`${table.status} in ('trial', 'active', 'suspended')`),
    check('producer_links_audiences', sql`${table.audiences} <@ array['household', 'professional']`),
    check('producer_links_lead_time', sql`${table.leadTimeDays} between 0 and 60`),
  ],
);
