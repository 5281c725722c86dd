import { foldText } from '@carriole/shared/text.ts';
import { readBaseProducts } from '../../catalogue/base-products.ts';
import { categoryWords } from '../source-words.ts';

/** What the region's common products are called in four languages, each with its category. */
export type GoodsNames = ReadonlyMap<string, readonly { words: readonly string[]; categoryId: string }[]>;

export function readGoodsNames(): GoodsNames {
  const products = readBaseProducts().flatMap(({ names, categoryId }) =>
    [...new Set(Object.values(names))].map((name) => ({ name, categoryId })),
  );
  const kinds = Object.entries(categoryWords).flatMap(([categoryId, list]) =>
    list.split('|').map((name) => ({ name, categoryId })),
  );
  const named = [...products, ...kinds].map(({ name, categoryId }) => ({
    words: foldText(name).split(' ').map(stem),
    categoryId,
  }));
  return Map.groupBy(named, ({ words }) => words[0] ?? '');
}

/**
 * The category of the longest known product an article's name holds, `Carottes lavées` being carrots; null for none. Of
 * several as long, the first in the name.
 */
export function categoryOfName(name: string, goods: GoodsNames): string | null {
  const words = foldText(name).split(' ').map(stem);
  let best: { length: number; categoryId: string } | null = null;
  for (const [at, word] of words.entries()) {
    for (const known of goods.get(word) ?? []) {
      const fits = known.words.every((one, offset) => words[at + offset] === one);
      const length = known.words.join(' ').length;
      if (fits && known.words.length > 0 && length > (best?.length ?? 2))
        best = { length, categoryId: known.categoryId };
    }
  }
  return best?.categoryId ?? null;
}

/** Without the endings of plurals: a list says `Carottes` or `Wortelen`, the reference `Carotte` and `Wortel`. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  return word.replace(/[sx]$/, '').replace(/(?:en|n|e)$/, '');
}
