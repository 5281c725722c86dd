import { foldText } from '@carriole/shared/text.ts';
import type { Product } from './model.ts';

/** Drops the plural of a folded word, so that "pommes" finds "pomme" and the other way. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}

/** The folded words of a query, each as the beginning of a word. */
export function searchTerms(query: string | undefined): string[] {
  return foldText(query ?? '')
    .split(' ')
    .filter(Boolean)
    .map(stem);
}

/** Each term begins some word of the product, in any order and any of the four languages. */
export function matches(product: Product, terms: readonly string[]): boolean {
  return terms.every((term) => product.searchText.includes(` ${term}`));
}

/** Lower is nearer: 0 when the name begins with it, 1 when all terms are in a name, 2 elsewhere. */
export function rankOf(product: Product, terms: readonly string[]): number {
  if (terms.length === 0) return 0;
  const names = Object.values(product.names).map((name) => ` ${foldText(name)}`);
  if (
    names.some((name) => name.startsWith(` ${terms[0]}`) && terms.every((term) => name.includes(` ${term}`)))
  )
    return 0;
  return names.some((name) => terms.every((term) => name.includes(` ${term}`))) ? 1 : 2;
}
