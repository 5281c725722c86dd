import type { CatalogueQuery, Facet } from '@carriole/shared/contracts/catalogue.ts';
import type { KindsAt } from './kinds.ts';
import type { Shelf } from './shelf.ts';

/**
 * One kind of filter. Each product has one number in it, that of a set of choices (its category and the one above, the
 * co-ops that sell it …); counting numbers first and choices afterwards keeps the pass over the products short.
 */
export type Dimension = {
  /** The number of each slot. */
  numbers: Uint32Array;
  /** By number, 1 where it passes what is chosen. Within one kind of filter any choice will do. */
  allowed: Uint8Array;
  /** By number, the products that passed every other filter. */
  counts: Uint32Array;
  choicesOf(number: number): readonly string[];
};

export type Dimensions = Record<'category' | 'cooperative' | 'label' | 'day', Dimension>;

type Facts = {
  catalogue: { shelf: Shelf };
  query: CatalogueQuery;
  parents: ReadonlyMap<string, string | null>;
  cooperativeSlugs: ReadonlyMap<string, string>;
};

/** The filters of a query over the shelf. Days are those of the kinds that were looked at. */
export function dimensionsOf({ catalogue, query, ...facts }: Facts, kinds: KindsAt): Dimensions {
  const { shelf } = catalogue;
  const side = shelf.sides[query.audience];
  const categories = shelf.categoryIds.values;
  const cooperatives = shelf.cooperativeSets.values;
  const labels = shelf.labelSets.values;
  return {
    category: dimension(shelf.categories.values(), categories.length, one(query.category), (number) =>
      withParent(categories[number] ?? '', facts.parents),
    ),
    cooperative: dimension(side.cooperatives.values(), cooperatives.length, query.cooperative, (number) =>
      (cooperatives[number] ?? []).map((id) => facts.cooperativeSlugs.get(id) ?? ''),
    ),
    label: dimension(side.labels.values(), labels.length, query.label, (number) => labels[number] ?? []),
    day: dimension(
      side.arrivals.values(),
      shelf.arrivalKinds.values.length,
      one(query.day),
      (number) => kinds.arrivalOf(number)?.dates ?? [],
    ),
  };
}

function one(choice: string | undefined): string[] {
  return choice ? [choice] : [];
}

function withParent(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const parent = parents.get(id);
  return parent ? [id, parent] : [id];
}

function dimension(
  numbers: Uint32Array,
  size: number,
  chosen: readonly string[],
  choicesOf: Dimension['choicesOf'],
): Dimension {
  const allowed = new Uint8Array(size).fill(1);
  if (chosen.length > 0) {
    for (let number = 0; number < size; number += 1)
      allowed[number] = choicesOf(number).some((choice) => chosen.includes(choice)) ? 1 : 0;
  }
  return { numbers, allowed, counts: new Uint32Array(size), choicesOf };
}

/** How many products each choice has, most first. */
export function facetsOf({ counts, choicesOf }: Dimension): Facet[] {
  const totals = new Map<string, number>();
  for (let number = 0; number < counts.length; number += 1) {
    const count = counts[number] as number;
    if (count === 0) continue;
    for (const choice of choicesOf(number)) totals.set(choice, (totals.get(choice) ?? 0) + count);
  }
  return [...totals]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
