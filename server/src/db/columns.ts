import { customType, integer, text, timestamp } from 'drizzle-orm/pg-core';

/** Prefixed text key, e.g. `ord_…`. */
export const id = () => text('id').primaryKey();
/** Integer cents of euro. */
export const cents = (name: string) => integer(name).notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
/** A calendar date of the delivery place, `YYYY-MM-DD`. */
export const localDate = customType<{ data: string }>({ dataType: () => 'date' });
