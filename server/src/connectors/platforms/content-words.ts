import type { NetUnit } from '@carriole/shared/quantity.ts';
import { foldText } from '@carriole/shared/text.ts';

/** How much of what, in the unit the federation keeps contents in. */
export type Content = { amount: number; unit: NetUnit; isPerKilo: boolean };

const units: Record<string, { unit: NetUnit; factor: number }> = {
  ...words('kg kilo kilos kilogram kilogramme kilogrammes kilogramm', 'g', 1000),
  ...words('g gr gram gramme grammes gramm', 'g', 1),
  ...words('l litre litres liter', 'ml', 1000),
  ...words('dl', 'ml', 100),
  ...words('cl centilitre centilitres', 'ml', 10),
  ...words('ml millilitre millilitres', 'ml', 1),
  ...words('pc pcs piece pieces stuk stuks st stuck stk', 'piece', 1),
};

function words(list: string, unit: NetUnit, factor: number) {
  return Object.fromEntries(list.split(' ').map((word) => [word, { unit, factor }]));
}

const unitWord = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|');
const number = '\\d{1,6}(?:[.,]\\d{1,3})?';
/** `6 x 33 cl`, `300 - 400 g` (the less of the two), `1,5L`; spaces and accents as hands leave them. */
const stated = new RegExp(
  `(?<![\\w.,])(?:(\\d{1,3}) ?[x×*] ?)?(${number})(?: ?(?:-|–|a|tot|bis|to) ?${number})? ?(${unitWord})(?![\\w])`,
  'i',
);
const perKilo = /(?:\/|\bau|\ble|\bper|\bpro|\bprijs) ?(?:kg|kilo)\b/;

/**
 * The content a text states, as `Pommes 1 kg` does: in grams, millilitres or pieces. Sold by the kilo is one kilo. Null
 * when it states none.
 */
export function contentIn(text: string): Content | null {
  const plain = text
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d) ?⁄ ?(\d)/g, (_, a: string, b: string) => String(Number(a) / Number(b)))
    .replace(/\s+/g, ' ');
  const found = stated.exec(plain);
  if (!found) return perKilo.test(plain) ? { amount: 1000, unit: 'g', isPerKilo: true } : null;
  const [, times, amount = '', word = ''] = found;
  const known = units[word];
  const total = Number(times ?? 1) * Number(amount.replace(',', '.')) * (known?.factor ?? 0);
  const rounded = Math.round(total * 1000) / 1000;
  return known && rounded > 0 ? { amount: rounded, unit: known.unit, isPerKilo: false } : null;
}

/** A weight as shops keep it, `0.5` in their unit (`kg`, `g`, `lbs`, `oz`), in grams. Null for none. */
export function gramsOf(weight: string, unit: string): Content | null {
  const factors: Record<string, number> = { kg: 1000, g: 1, lbs: 453.592, oz: 28.3495 };
  const factor = Object.hasOwn(factors, foldText(unit)) ? (factors[foldText(unit)] ?? 0) : 0;
  const grams = Math.round(Number(weight.replace(',', '.')) * factor);
  return weight !== '' && Number.isFinite(grams) && grams > 0
    ? { amount: grams, unit: 'g', isPerKilo: false }
    : null;
}
