import type { LocalText } from '@carriole/shared/locale.ts';
import { foldText } from '@carriole/shared/text.ts';
import type { BaseProduct, ProductIcon } from './base-products.ts';

export type NamedProduct = { baseProductId: string | null; names: LocalText; icon: ProductIcon };

type Word = { folded: string; start: number; end: number };

type Span = { first: number; count: number };

/** Ways to say where something comes from that any farm may add, in four languages. */
const phrases: readonly LocalText[] = [
  { fr: 'de la ferme', nl: 'van de boerderij', de: 'vom Hof', en: 'from the farm' },
];

/** The picture of last resort: a basket. */
const basket: ProductIcon = { set: 'fluent-emoji-flat', name: 'basket', exact: false };

/**
 * Names an article in four languages from the base product found in its French name, keeping the variety as the co-op
 * writes it ("Des sables – carotte" is "Wortel – des sables"). Without a base product all four are the French name.
 */
export function nameProduct(
  article: { name: string; packLabel: string; categoryId: string },
  bases: readonly BaseProduct[],
  icons: ReadonlyMap<string, ProductIcon>,
): NamedProduct {
  const words = wordsOf(article.name);
  const found = findBase(words, article.categoryId, bases);
  if (!found) {
    const { name } = article;
    return {
      baseProductId: null,
      names: { fr: name, nl: name, de: name, en: name },
      icon: icons.get(article.categoryId) ?? basket,
    };
  }
  const variant = variantOf(article, words, found.span, found.base);
  return { baseProductId: found.base.id, names: namesWith(found.base.names, variant), icon: found.base.icon };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    folded: foldText(word),
    start: index,
    end: index + word.length,
  }));
}

/** The longest base name within the words: of the article's own category, else of any if it has two words or more. */
function findBase(words: readonly Word[], categoryId: string, bases: readonly BaseProduct[]) {
  const own = bases.filter((base) => base.categoryId === categoryId);
  const others = bases.filter((base) => base.categoryId !== categoryId && base.words.length > 1);
  return longest(words, own) ?? longest(words, others);
}

function longest(
  words: readonly Word[],
  bases: readonly BaseProduct[],
): { base: BaseProduct; span: Span } | null {
  let best: { base: BaseProduct; span: Span } | null = null;
  for (const base of bases) {
    const span = spanOf(words, base.words);
    if (span && span.count > (best?.span.count ?? 0)) best = { base, span };
  }
  return best;
}

/** Where a run of words stands among others, first occurrence. */
function spanOf(words: readonly Word[], sought: readonly string[]): Span | null {
  for (let first = 0; first + sought.length <= words.length; first += 1) {
    if (sought.every((word, offset) => words[first + offset]?.folded === word))
      return { first, count: sought.length };
  }
  return null;
}

function variantOf(
  { name, packLabel }: { name: string; packLabel: string },
  words: readonly Word[],
  span: Span,
  base: BaseProduct,
): string {
  const before = words.slice(0, span.first);
  const after = withoutPack(words.slice(span.first + span.count), packLabel);
  const text = [before, after]
    .map((part) => piece(name, part))
    .filter((part) => part !== '')
    .join(' ');
  const known = base.variants.get(foldText(text));
  if (known) return known;
  return text === text.toUpperCase() && text.length > 3 ? text.toLowerCase() : text;
}

/** What follows the base name, without the pack label some co-ops write at the end. */
function withoutPack(words: readonly Word[], packLabel: string): readonly Word[] {
  const pack = foldText(packLabel).split(' ');
  const ending = words.slice(-pack.length).map(({ folded }) => folded);
  return ending.join(' ') === pack.join(' ') ? words.slice(0, -pack.length) : words;
}

/** The stretch of text from the first to the last of the words, with a parenthesis they open closed. */
function piece(text: string, words: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return '';
  const stretch = text.slice(first.start, last.end);
  const open = (stretch.match(/\(/g)?.length ?? 0) - (stretch.match(/\)/g)?.length ?? 0);
  const percent = /^ ?%/.exec(text.slice(last.end))?.[0] ?? '';
  return `${stretch}${percent}${')'.repeat(Math.max(0, open))}`;
}

function namesWith(names: LocalText, variant: string): LocalText {
  if (variant === '') return names;
  const phrase = phrases.find(({ fr }) => foldText(fr) === foldText(variant));
  if (!phrase) return mapTexts(names, (name) => `${name} – ${variant}`);
  return mapTexts(names, (name, locale) => `${name} ${phrase[locale]}`);
}

function mapTexts(texts: LocalText, change: (text: string, locale: keyof LocalText) => string): LocalText {
  return {
    fr: change(texts.fr, 'fr'),
    nl: change(texts.nl, 'nl'),
    de: change(texts.de, 'de'),
    en: change(texts.en, 'en'),
  };
}
