import type { TableUse } from '@carriole/shared/contracts/sources.ts';
import type { PickupPointField, ProducerField, TableArticleField, ZoneField } from '../source.ts';

/** What a table can hold, other than nothing. */
export type Use = Exclude<TableUse, 'none'>;

export const uses = ['articles', 'producers', 'zones', 'pickup-points'] as const satisfies Use[];

export type FieldsOf = {
  articles: TableArticleField;
  producers: ProducerField;
  zones: ZoneField;
  'pickup-points': PickupPointField;
};

const allergenIds = [
  ...['gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soybeans', 'milk', 'nuts', 'celery', 'mustard'],
  ...['sesame-seeds', 'sulphur-dioxide-and-sulphites', 'lupin', 'molluscs'],
] as const;
export type AllergenId = (typeof allergenIds)[number];

/** A column of crosses for one allergen of Annex II (EU 1169/2011). */
export const allergenFields = allergenIds.map((id) => ({ id, field: `allergen:${id}` as const }));

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type Month = (typeof months)[number];

/** A column of crosses for one month. */
export const monthFields = months.map((month) => ({ month, field: `month:${month}` as const }));
