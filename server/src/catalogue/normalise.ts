import { foldText } from '@carriole/shared/text.ts';

/**
 * The folded words of a product's name without its pack label, which some co-ops write in or behind the name and
 * others do not: the content it repeats is compared by itself.
 */
function nameWords(name: string, packLabel: string): string[] {
  const words = foldText(name).split(' ');
  const pack = foldText(packLabel).split(' ');
  const at = words.findIndex((_, index) => pack.every((word, offset) => words[index + offset] === word));
  return at < 0 || words.length === pack.length ? words : words.toSpliced(at, pack.length);
}

/** The name as joining compares it: same words, in any order. */
export function nameKey(name: string, packLabel: string): string {
  return nameWords(name, packLabel).sort().join(' ');
}

const fillers = new Set(
  'le la les l un une de du des d en et a au aux ferme fermier fermiere artisanal artisanale maison local locale terroir'.split(
    ' ',
  ),
);

/** What co-ops write short, or otherwise, for the same word; each stands for one or more folded words. */
const otherwise = new Map<string, readonly string[]>([
  ['pdt', ['pomme', 'terre']],
  ['patate', ['pomme', 'terre']],
  ['yog', ['yaourt']],
  ['yoghourt', ['yaourt']],
  ['yogourt', ['yaourt']],
  ['zucchini', ['courgette']],
  ['witloof', ['chicon']],
  ['maquee', ['fromage', 'blanc']],
  ['topi', ['topinambour']],
  ['conf', ['confiture']],
  ['choc', ['chocolat']],
  ['nat', ['nature']],
  ['st', ['saint']],
  ['ste', ['sainte']],
]);

/**
 * The name without what may or may not be said of the same good ("de la ferme", articles, plural endings), with
 * abbreviations and synonyms written out: equal for names that a person should look at.
 */
export function looseNameKey(name: string, packLabel: string): string {
  const words = nameWords(name, packLabel);
  const telling = words
    .filter((word) => !fillers.has(word))
    .map(singular)
    .flatMap((word) => otherwise.get(word) ?? word);
  return [...new Set(telling.length > 0 ? telling : words)].sort().join(' ');
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}
