import { readFileSync } from 'node:fs';
import type { AreaSheet } from '@carriole/shared/areas.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import { foldText } from '@carriole/shared/text.ts';
import { parse } from 'csv-parse/sync';

export type CategoryFacts = {
  id: string;
  parentId: string | null;
  name: LocalText;
  dfcProductType: string | null;
  sort: number;
};
export type LabelFacts = { id: string; name: LocalText; kind: string; code: string | null };
export type NamedFacts = { id: string; name: LocalText };
export type DepositFacts = NamedFacts & { cents: number };

/** A Belgian postcode with one of its places (GeoNames, CC BY 4.0, modified). */
export type Place = {
  postcode: string;
  place: string;
  municipality: string | null;
  province: string;
  lat: number;
  lon: number;
};

/** The outlines of postcodes and the communes they are in; where the data comes from. */
export type Areas = {
  source: string;
  sheet: AreaSheet;
  communes: { code: string; name: string }[];
  postcodes: { postcode: string; commune: string | null; shape: string }[];
};

export type Reference = {
  categories: CategoryFacts[];
  labels: LabelFacts[];
  allergens: NamedFacts[];
  deposits: DepositFacts[];
  places: Place[];
  areas: Areas;
  vatRates: number[];
  /** What people say, folded, and the words the catalogue has for it. */
  synonyms: ReadonlyMap<string, string>;
};

type Row = Record<string, string>;

/** The rows of one of the lists the product ships with, by column name. */
export function referenceRows(file: string): Row[] {
  const url = new URL(`../reference/${file}.csv`, import.meta.url);
  return parse(readFileSync(url), { columns: true, skip_empty_lines: true, bom: true });
}

function nameOf(row: Row): LocalText {
  return { fr: row.name_fr ?? '', nl: row.name_nl ?? '', de: row.name_de ?? '', en: row.name_en ?? '' };
}

const textOrNull = (text: string | undefined) => (text ? text : null);

function place(row: Row): Place {
  return {
    postcode: row.postcode ?? '',
    place: row.place ?? '',
    municipality: textOrNull(row.municipality),
    province: row.province ?? '',
    lat: Number(row.lat),
    lon: Number(row.lon),
  };
}

/** Reads the lists the product ships with: categories, labels, allergens, deposits and Belgian places. */
export function readReference(): Reference {
  return {
    categories: referenceRows('categories').map((row) => ({
      id: row.id ?? '',
      parentId: textOrNull(row.parent_id),
      name: nameOf(row),
      dfcProductType: textOrNull(row.dfc_product_type),
      sort: Number(row.sort),
    })),
    labels: referenceRows('labels').map((row) => ({
      id: row.id ?? '',
      name: nameOf(row),
      kind: row.kind ?? '',
      code: textOrNull(row.code),
    })),
    allergens: referenceRows('allergens').map((row) => ({ id: row.id ?? '', name: nameOf(row) })),
    deposits: referenceRows('deposits').map((row) => ({
      id: row.id ?? '',
      name: nameOf(row),
      cents: Math.round(Number(row.amount_eur) * 100),
    })),
    places: referenceRows('postcodes-be').map(place),
    areas: JSON.parse(readFileSync(new URL('../reference/areas.json', import.meta.url), 'utf8')) as Areas,
    vatRates: referenceRows('vat').map((row) => Number(row.pct)),
    synonyms: new Map(
      referenceRows('synonyms').map((row) => [foldText(row.said ?? ''), foldText(row.means ?? '')]),
    ),
  };
}
