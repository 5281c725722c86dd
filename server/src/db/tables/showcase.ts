import type { LocalText } from '@carriole/shared/locale.ts';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { users } from './accounts.ts';
import { products } from './catalogue.ts';
import { cooperatives } from './federation.ts';
import { producers } from './producers.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** What it is of: exactly one of the three. */
const subject = () => ({
  cooperativeId: text('cooperative_id').references(() => cooperatives.id),
  producerId: text('producer_id').references(() => producers.id),
  productId: text('product_id').references(() => products.id),
});

/** A picture, first shown when it is described; removed ones are kept a while, to be had back. */
export const pictures = pgTable(
  'pictures',
  {
    id: id(),
    ...subject(),
    /** Names the content of its files. */
    digest: text('digest').notNull(),
    /** Pixels of the widest form. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    widths: smallint('widths').array().notNull(),
    /** Null while nobody has described it, and for decoration. */
    alt: jsonb('alt').$type<LocalText>(),
    decorative: boolean('decorative').notNull().default(false),
    position: integer('position').notNull(),
    uploadedBy: text('uploaded_by')
      .notNull()
      .references(() => users.id),
    uploadedAt: instant('uploaded_at').notNull(),
    removedBy: text('removed_by').references(() => users.id),
    removedAt: instant('removed_at'),
  },
  (table) => [
    index('pictures_digest_idx').on(table.digest),
    index('pictures_removed_idx').on(table.removedAt),
    index('pictures_producer_idx').on(table.producerId),
    index('pictures_product_idx').on(table.productId),
    check(
      'pictures_one_subject',
      sql`num_nonnulls(${table.cooperativeId}, ${table.producerId}, ${table.productId}) = 1`,
    ),
    check('pictures_words', sql`not (${table.decorative} and ${table.alt} is not null)`),
    check('pictures_removed', sql`(${table.removedBy} is null) = (${table.removedAt} is null)`),
    check('pictures_size', sql`${table.width} > 0 and ${table.height} > 0`),
  ],
);

/** Each form of a picture, as it is sent. */
export const pictureFiles = pgTable(
  'picture_files',
  {
    pictureId: text('picture_id')
      .notNull()
      .references(() => pictures.id, { onDelete: 'cascade' }),
    format: text('format').notNull(),
    width: smallint('width').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pictureId, table.format, table.width] }),
    check('picture_files_format', sql`${table.format} in ('avif', 'webp')`),
  ],
);

/** What a co-op tells of a producer, a product or itself, per language; of each one text stands, earlier ones are kept. */
export const stories = pgTable(
  'stories',
  {
    id: id(),
    ...subject(),
    locale: text('locale').notNull(),
    text: text('text').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => users.id),
    writtenAt: instant('written_at').notNull(),
    replacedBy: text('replaced_by').references(() => users.id),
    replacedAt: instant('replaced_at'),
  },
  (table) => [
    uniqueIndex('stories_standing')
      .on(sql`coalesce(${table.cooperativeId}, ${table.producerId}, ${table.productId})`, table.locale)
      .where(sql`replaced_at is null`),
    check(
      'stories_one_subject',
      sql`num_nonnulls(${table.cooperativeId}, ${table.producerId}, ${table.productId}) = 1`,
    ),
    check('stories_locale', sql`${table.locale} in ('fr', 'nl', 'de', 'en')`),
    check('stories_text', sql`${table.text} <> ''`),
    check('stories_replaced', sql`(${table.replacedBy} is null) = (${table.replacedAt} is null)`),
  ],
);
