import type { Audience } from '@carriole/shared/audience.ts';
import type { SeasonGood } from '@carriole/shared/contracts/finding.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import type { CategoryFacts } from '../reference.ts';
import type { Product } from './model.ts';
import type { SeasonBits } from './seasonal.ts';
import type { Shelf } from './shelf.ts';

export type Aisle = { id: string; name: LocalText; goods: SeasonGood[] };

const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1);

type Shelved = { product: Product; season: SeasonBits; cooperativeIds: readonly string[] };

/**
 * The goods of each aisle with their months of sale over all co-ops and varieties, in the order of the categories.
 * What is there all year is told only in aisles where most goods have a season, and an aisle without any is left out.
 */
export function seasonsOf(
  shelf: Shelf,
  audience: Audience,
  categories: readonly CategoryFacts[],
  cooperativeSlugs: ReadonlyMap<string, string>,
): Aisle[] {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const shelved = shelvedOf(shelf, audience);
  const aisleOf = ({ product }: Shelved) => byId.get(product.categoryId)?.parentId ?? product.categoryId;
  const byAisle = Map.groupBy(shelved, aisleOf);
  const isSeasonal = (one: Shelved) => one.season !== 0;
  return categories
    .filter(({ id, parentId }) => parentId === null && byAisle.get(id)?.some(isSeasonal))
    .toSorted((a, b) => a.sort - b.sort)
    .map(({ id, name }) => ({
      id,
      name,
      goods: whereSeasonsRule(goodsOf(byAisle.get(id) ?? [], byId, cooperativeSlugs)),
    }))
    .filter(({ goods }) => goods.length > 0);
}

function shelvedOf(shelf: Shelf, audience: Audience): Shelved[] {
  const { cooperatives, seasons } = shelf.sides[audience];
  return shelf.products.flatMap((product, slot): Shelved[] => {
    const cooperativeIds = shelf.cooperativeSets.values[cooperatives.values()[slot] ?? 0] ?? [];
    if (!product || cooperativeIds.length === 0) return [];
    return [{ product, cooperativeIds, season: shelf.seasons.values[seasons.values()[slot] ?? 0] ?? 0 }];
  });
}

function goodsOf(
  shelved: readonly Shelved[],
  categories: ReadonlyMap<string, CategoryFacts>,
  cooperativeSlugs: ReadonlyMap<string, string>,
): SeasonGood[] {
  const byGood = Map.groupBy(shelved, ({ product }) => `${product.categoryId} ${baseName(product.names.fr)}`);
  const sortOf = ({ category }: SeasonGood) => categories.get(category)?.sort ?? 0;
  return [...byGood.values()]
    .map((same) => goodOf(same, cooperativeSlugs))
    .sort((a, b) => sortOf(a) - sortOf(b) || (a.name.fr < b.name.fr ? -1 : 1));
}

function whereSeasonsRule(goods: readonly SeasonGood[]): SeasonGood[] {
  const seasonal = goods.filter(({ months }) => months.length < 12);
  return seasonal.length * 2 > goods.length ? [...goods] : seasonal;
}

function goodOf(same: readonly Shelved[], cooperativeSlugs: ReadonlyMap<string, string>): SeasonGood {
  const [first] = same as [Shelved, ...Shelved[]];
  const { names, categoryId, icon, iconExact } = first.product;
  const ids = new Set(same.flatMap(({ cooperativeIds }) => cooperativeIds));
  return {
    name: {
      fr: baseName(names.fr),
      nl: baseName(names.nl),
      de: baseName(names.de),
      en: baseName(names.en),
    },
    q: baseName(names.fr),
    category: categoryId,
    icon: { name: icon, exact: iconExact },
    months: monthsOf(same.map(({ season }) => season)),
    products: same.length,
    cooperatives: [...ids].map((id) => cooperativeSlugs.get(id) ?? '').sort(),
  };
}

/** The good without its variety: what stands before the dash, as names are made (see names.ts). */
function baseName(name: string): string {
  return name.split(' – ')[0] ?? name;
}

function monthsOf(seasons: readonly number[]): number[] {
  if (seasons.includes(0)) return everyMonth;
  const all = seasons.reduce((sum, bits) => sum | bits, 0);
  return everyMonth.filter((month) => all & (1 << month));
}
