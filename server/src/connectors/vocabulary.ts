import type { NetUnit } from '@carriole/shared/quantity.ts';
import { foldText } from '@carriole/shared/text.ts';
import { type NamedFacts, type Reference, referenceRows } from '../reference.ts';
import type { Parsed } from './parsed.ts';
import { cellText, ok, refuse } from './parsed.ts';
import type { Cell } from './source.ts';

/** The words a source may use for what the reference lists know; all keys are folded. */
export type Vocabulary = {
  categories: ReadonlyMap<string, string>;
  allergens: ReadonlyMap<string, string>;
  labels: ReadonlyMap<string, string>;
  salesUnits: ReadonlyMap<string, string>;
  vatRates: readonly number[];
  postcodes: ReadonlySet<string>;
};

/** Builds the vocabulary once from the reference lists, with VAT rates and units beside them. */
export function readVocabulary(reference: Reference): Vocabulary {
  return {
    categories: new Map([
      ...productTypes(reference),
      ...wordMap(reference.categories.filter(({ parentId }) => parentId !== null)),
    ]),
    allergens: wordMap(reference.allergens),
    labels: new Map([
      ...wordMap(reference.labels),
      ...reference.labels.flatMap(({ id, code }): [string, string][] => (code ? [[foldText(code), id]] : [])),
    ]),
    salesUnits: salesUnits(referenceRows('units'), referenceRows('products')),
    vatRates: referenceRows('vat').map((row) => Number(row.pct)),
    postcodes: new Set(reference.places.map(({ postcode }) => postcode)),
  };
}

/** Ids by every name in four languages, with and without what stands in parentheses. */
function wordMap(items: readonly NamedFacts[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { id, name } of items) {
    for (const word of [id, ...Object.values(name)].flatMap((text) => [text, text.replace(/\(.*?\)/g, '')])) {
      words.set(foldText(word), id);
    }
  }
  return words;
}

/** Where goods go that are typed no closer than by a top of the DFC taxonomy, or by a branch we do not divide. */
const wideTypes: Record<string, string> = {
  bakery: 'bread',
  'dairy-product': 'dairy-milk',
  drink: 'juice',
  'meat-product': 'charcuterie',
  'local-grocery-store': 'preserves',
  'processed-vegetable': 'preserves',
  'processed-fruit': 'preserves',
  'non-local-vegetable': 'veg-pulse',
  'non-local-fruit': 'fruit-stone',
};

/** Categories by the product types of the DFC taxonomy; where several share a type, the first in our order has it. */
function productTypes({ categories }: Reference): Map<string, string> {
  const typed: (readonly [string, string])[] = [
    ...Object.entries(wideTypes),
    ...categories.map(({ dfcProductType, id }) => [dfcProductType ?? '', id] as const),
    ...referenceRows('products').map((row) => [row.dfc_product_type ?? '', row.category_id ?? ''] as const),
  ];
  const types = typed.map(([type, id]): [string, string] => [foldText(type), id]);
  return new Map(types.filter(([type]) => type !== '').toReversed());
}

/** The unit by the first word of a pack label, learnt from the units' names and the known packs. */
function salesUnits(
  units: readonly Record<string, string | undefined>[],
  products: readonly Record<string, string | undefined>[],
): Map<string, string> {
  const words = new Map<string, string>();
  for (const row of products) words.set(firstWord(row.pack_label_fr ?? ''), row.sales_unit ?? '');
  for (const row of units) {
    for (const name of [row.id, row.name_fr, row.name_nl, row.name_de, row.name_en]) {
      for (const part of (name ?? '').split('/')) words.set(foldText(part), row.id ?? '');
    }
  }
  words.delete('');
  return words;
}

/** `± 0.5 kg, prix au kg` is sold by the kilo: a number tells how much, not in what. */
function firstWord(label: string): string {
  return (
    foldText(label)
      .split(' ')
      .find((word) => !/^\d+$/.test(word)) ?? ''
  );
}

/** A category of the second level by its name in any of the four languages; of several, `|` between, the first known. */
export function parseCategory(cell: Cell | undefined, { categories }: Vocabulary): Parsed<string> {
  const id = parts(cellText(cell), /\|/)
    .map((name) => categories.get(foldText(name)))
    .find((known) => known !== undefined);
  return id ? ok(id) : refuse('category-unknown');
}

/** What an article is sold in, by the first word of its pack label. */
export function parseSalesUnit(cell: Cell | undefined, { salesUnits: units }: Vocabulary): Parsed<string> {
  const id = units.get(firstWord(cellText(cell)));
  return id ? ok(id) : refuse('sales-unit-unknown');
}

const none = new Set(['aucun', 'aucune', 'neant', 'sans', 'geen', 'keine', 'none']);

/** Annex II allergens by name, set apart by `,` `/` `;` or `|`. Empty is null: not stated (EU 1169/2011, art. 9). */
export function parseAllergens(cell: Cell | undefined, { allergens }: Vocabulary): Parsed<string[] | null> {
  const text = cellText(cell);
  if (text === '') return ok(null);
  if (none.has(foldText(text))) return ok([]);
  const ids = parts(text, /[,/;|]/).map((part) => allergens.get(foldText(part)));
  return ids.includes(undefined) ? refuse('allergen-unknown') : ok([...new Set(ids as string[])]);
}

/** Labels by id, code or name, set apart by `|`, `,` or `;`. */
export function parseLabels(cell: Cell | undefined, { labels }: Vocabulary): Parsed<string[]> {
  const ids = parts(cellText(cell), /[|,;]/).map((part) => labels.get(foldText(part)));
  return ids.includes(undefined) ? refuse('label-unknown') : ok([...new Set(ids as string[])]);
}

/** Postcodes that exist in Belgium, set apart by spaces, commas or semicolons. */
export function parsePostcodes(cell: Cell | undefined, { postcodes }: Vocabulary): Parsed<string[]> {
  const list = parts(cellText(cell), /[\s,;]+/);
  const known = list.length > 0 && list.every((postcode) => postcodes.has(postcode));
  return known ? ok([...new Set(list)]) : refuse('postcode-unknown');
}

/** One postcode that exists in Belgium. */
export function parsePostcode(cell: Cell | undefined, { postcodes }: Vocabulary): Parsed<string> {
  const postcode = cellText(cell);
  return postcodes.has(postcode) ? ok(postcode) : refuse('postcode-unknown');
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const netUnits: Record<string, { unit: NetUnit; factor: number }> = {
  g: { unit: 'g', factor: 1 },
  gram: { unit: 'g', factor: 1 },
  gramme: { unit: 'g', factor: 1 },
  grammes: { unit: 'g', factor: 1 },
  kg: { unit: 'g', factor: 1000 },
  kilogram: { unit: 'g', factor: 1000 },
  ml: { unit: 'ml', factor: 1 },
  millilitre: { unit: 'ml', factor: 1 },
  cl: { unit: 'ml', factor: 10 },
  centilitre: { unit: 'ml', factor: 10 },
  l: { unit: 'ml', factor: 1000 },
  litre: { unit: 'ml', factor: 1000 },
  piece: { unit: 'piece', factor: 1 },
  pieces: { unit: 'piece', factor: 1 },
  pc: { unit: 'piece', factor: 1 },
};

/** The unit of a content and how many grams, millilitres or pieces it is. */
export function parseNetUnit(cell: Cell | undefined): Parsed<{ unit: NetUnit; factor: number }> {
  const known = netUnits[foldText(cellText(cell))];
  return known ? ok(known) : refuse('unit-unknown');
}
