import { foldText } from '@carriole/shared/text.ts';
import { readBaseProducts } from '../../catalogue/base-products.ts';

/** What the region's common products are called in four languages, each with its category. */
export type GoodsNames = ReadonlyMap<string, readonly { words: readonly string[]; categoryId: string }[]>;

export function readGoodsNames(): GoodsNames {
  const named = readBaseProducts().flatMap(({ names, categoryId }) =>
    [...new Set(Object.values(names))].map((name) => ({
      words: foldText(name).split(' ').map(singular),
      categoryId,
    })),
  );
  return Map.groupBy(named, ({ words }) => words[0] ?? '');
}

/**
 * The category of the longest known product an article's name holds, `Carottes lavées` being carrots; null for none. Of
 * several as long, the first in the name.
 */
export function categoryOfName(name: string, goods: GoodsNames): string | null {
  const words = foldText(name).split(' ').map(singular);
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

/** Plural endings are dropped: a list says `Carottes`, the reference `Carotte`. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?:s|x|en|n)$/, '') : word;
}
