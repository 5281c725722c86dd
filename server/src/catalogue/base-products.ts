import type { LocalText } from '@carriole/shared/locale.ts';
import { foldText } from '@carriole/shared/text.ts';
import { referenceRows } from '../reference.ts';

/** A picture of the product, or of something near it when not `exact`. */
export type ProductIcon = { set: string; name: string; exact: boolean };

/** A common product of the region, with its names in four languages (reference/products.csv). */
export type BaseProduct = {
  id: string;
  categoryId: string;
  names: LocalText;
  /** Folded words of the French name. */
  words: string[];
  /** Known varieties as they are best written, by their folded words. */
  variants: ReadonlyMap<string, string>;
  icon: ProductIcon;
};

/** Reads the base products the names, translations and pictures come from. */
export function readBaseProducts(): BaseProduct[] {
  return referenceRows('products').map((row) => ({
    id: row.id ?? '',
    categoryId: row.category_id ?? '',
    names: { fr: row.name_fr ?? '', nl: row.name_nl ?? '', de: row.name_de ?? '', en: row.name_en ?? '' },
    words: foldText(row.name_fr ?? '').split(' '),
    variants: new Map(
      (row.variants_fr ?? '')
        .split('|')
        .filter((variant) => variant !== '')
        .map((variant) => [foldText(variant), variant]),
    ),
    icon: { set: row.icon_set ?? '', name: row.icon ?? '', exact: row.icon_exact === '1' },
  }));
}

/**
 * One picture per category: the first exact one among its base products, never called exact itself;
 * a category of the first level takes that of its first child.
 */
export function categoryIcons(
  bases: readonly BaseProduct[],
  categories: readonly { id: string; parentId: string | null }[],
): Map<string, ProductIcon> {
  const icons = new Map<string, ProductIcon>();
  for (const { id } of categories) {
    const own = bases.filter(({ categoryId }) => categoryId === id);
    const best = own.find(({ icon }) => icon.exact) ?? own[0];
    if (best) icons.set(id, { ...best.icon, exact: false });
  }
  for (const { id, parentId } of categories) {
    const icon = icons.get(id);
    if (parentId !== null && icon && !icons.has(parentId)) icons.set(parentId, icon);
  }
  return icons;
}
