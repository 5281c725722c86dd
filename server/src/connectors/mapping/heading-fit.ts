import { allergenFields, monthFields, type Use, uses } from './fields.ts';
import { bareHeading, headingTokens } from './heading-tokens.ts';
import { headingWords } from './heading-words.ts';
import { priceHeading } from './price-headings.ts';

type Phrase = { tokens: readonly string[]; text: string; weight: number };

const weak = 0.7;
const phrases: Record<Use, ReadonlyMap<string, readonly Phrase[]>> = {
  articles: phrasesOf('articles'),
  producers: phrasesOf('producers'),
  zones: phrasesOf('zones'),
  'pickup-points': phrasesOf('pickup-points'),
};

function phrasesOf(use: Use): Map<string, Phrase[]> {
  return new Map(
    Object.entries(headingWords[use]).map(([field, list]) => [field, list.split('|').map(phraseOf)]),
  );
}

function phraseOf(written: string): Phrase {
  const tokens = headingTokens(written.replace('~', ''));
  return { tokens, text: tokens.join(' '), weight: written.endsWith('~') ? weak : 1 };
}

const mostKept = 5000;
const kept = new Map<string, ReadonlyMap<string, number>>();

/** How well a heading fits each of our fields of a use, from zero to one; fields it says nothing of are left out. */
export function headingFits(heading: string, use: Use): ReadonlyMap<string, number> {
  const key = `${use}\n${heading}`;
  const known = kept.get(key);
  if (known) return known;
  // The same few headings are asked for again and again while a table is guessed.
  if (kept.size >= mostKept) kept.clear();
  const fits = fitsOf(heading, use);
  kept.set(key, fits);
  return fits;
}

function fitsOf(heading: string, use: Use): Map<string, number> {
  const whole = headingTokens(heading);
  const bare = headingTokens(bareHeading(heading));
  const fits = new Map<string, number>();
  if (whole.length === 0) return fits;
  const priced = use === 'articles' ? priceHeading(heading) : null;
  for (const [field, list] of phrases[use]) {
    const fit = Math.max(...list.map((phrase) => Math.max(fitOf(whole, phrase), fitOf(bare, phrase) * 0.98)));
    // `Prix TVA comprise` is no VAT rate, `Prix au kg` no pack.
    if (fit > 0 && !(priced && fit < 0.95)) fits.set(field, fit);
  }
  if (priced) addPrices(fits, priced);
  if (use === 'articles') addCrosses(fits, whole);
  return fits;
}

function addPrices(fits: Map<string, number>, priced: NonNullable<ReturnType<typeof priceHeading>>): void {
  const { household, professional, perKilo } = priced;
  if (professional > 0) fits.set('professionalPrice', professional);
  if (household <= 0) return;
  fits.set('householdPrice', perKilo ? household * 0.9 : household);
  if (perKilo) fits.set('kiloPrice', household * 0.95);
}

const monthNames = [
  'janvier januari januar january jan janv j1 01',
  'fevrier februari februar february feb fev fevr 02',
  'mars maart marz march mar mrt 03',
  'avril april avr apr 04',
  'mai mei may 05',
  'juin juni june jun 06',
  'juillet juli july jul juil 07',
  'aout augustus august aug aou 08',
  'septembre september sept sep 09',
  'octobre oktober october oct okt 10',
  'novembre november nov 11',
  'decembre december dezember dec dez 12',
].map((names) => new Set(names.split(' ')));

const allergenNames: Record<string, string> = {
  gluten: 'gluten ble tarwe weizen',
  crustaceans: 'crustaces schaaldieren krebstiere krustentiere crustaceans',
  eggs: 'oeufs oeuf eieren ei eier eggs egg',
  fish: 'poisson poissons vis fisch fish',
  peanuts: 'arachide arachides pinda pindas aardnoten erdnusse erdnuss peanut peanuts',
  soybeans: 'soja soya soy soybeans',
  milk: 'lait lactose melk milch laktose milk',
  nuts: 'noix noten nusse schalenfruchte nuts',
  celery: 'celeri selderij selder sellerie celery',
  mustard: 'moutarde mosterd senf mustard',
  'sesame-seeds': 'sesame sesam sesamzaad',
  'sulphur-dioxide-and-sulphites': 'sulfites sulfite sulfieten sulfiet sulphites',
  lupin: 'lupin lupine lupinen',
  molluscs: 'mollusques weekdieren weichtiere molluscs',
};

/** A column of crosses is headed by the one word it is about. */
function addCrosses(fits: Map<string, number>, tokens: readonly string[]): void {
  const [word = '', ...more] = tokens;
  if (more.length > 0) return;
  for (const { month, field } of monthFields) if (monthNames[month - 1]?.has(word)) fits.set(field, 1);
  for (const { id, field } of allergenFields)
    if (allergenNames[id]?.split(' ').includes(word)) fits.set(field, 0.95);
}

function fitOf(heading: readonly string[], { tokens, text, weight }: Phrase): number {
  if (heading.join(' ') === text) return weight;
  if (isAbbreviated(heading, tokens)) return 0.85 * weight;
  const at = placeOf(heading, tokens);
  // A word among many says less; one of two letters among others says nothing.
  if (at >= 0 && text.length > 2) return (0.4 + (0.45 * tokens.length) / heading.length) * weight;
  const isCompound =
    tokens.length === 1 && text.length >= 5 && heading.some((word) => isCompoundOf(word, text));
  return isCompound ? 0.5 * weight : 0;
}

/** `Cond.` for `conditionnement`, `Code post.` for `code postal`: each word begins as its like, three letters at least. */
function isAbbreviated(heading: readonly string[], tokens: readonly string[]): boolean {
  return (
    heading.length === tokens.length &&
    heading.every((word, at) => {
      const full = tokens[at] ?? '';
      return word === full || (word.length >= 3 && full.length > word.length && full.startsWith(word));
    })
  );
}

function placeOf(heading: readonly string[], tokens: readonly string[]): number {
  for (let at = 0; at + tokens.length <= heading.length; at += 1)
    if (tokens.every((token, offset) => heading[at + offset] === token)) return at;
  return -1;
}

function isCompoundOf(word: string, text: string): boolean {
  return word.length > text.length && (word.endsWith(text) || word.startsWith(text));
}

/** How surely a text is a heading at all, whatever the table holds: the best fit it has anywhere. */
export function headingLikeness(text: string): number {
  return Math.max(0, ...uses.flatMap((use) => [...headingFits(text, use).values()]));
}
