import { formatQuantity } from '@carriole/shared/quantity.ts';
import { foldText } from '@carriole/shared/text.ts';
import { numberOf, parseYesNo } from '../cells.ts';
import { cellText } from '../parsed.ts';
import { type Content, contentIn } from '../platforms/content-words.ts';
import type { Cell, TableArticleField } from '../source.ts';
import { parseNetUnit, parseSalesUnit, type Vocabulary } from '../vocabulary.ts';

type Cells = Partial<Record<TableArticleField, Cell>>;

/** What a table says of all its contents at once. */
export type ContentRules = {
  vocabulary: Vocabulary;
  mapped: ReadonlySet<string>;
  /** The unit a heading gives: `Poids (g)`. */
  headingUnit: string | null;
};

/** Units whose number is content enough when nothing else is said. */
const counted: readonly string[] = ['piece', 'bunch', 'crate', 'box', 'tray'];

/**
 * Completes what an article is sold in, how much of what it holds, and whether it is weighed, from wherever the co-op
 * says it: `bocal 37 cl` in the pack, `6 x 33cl` in the name, `500 g` in the content, `prix au kg` in the price.
 */
export function withContent(cells: Cells, perKilo: boolean, rules: ContentRules): Cells {
  const unit = salesUnitOf(cells, perKilo, rules);
  const isByWeight = unit === 'kg' || perKilo;
  const content = contentOf(cells, unit, isByWeight, rules);
  const isGrams = content === null || 'stated' in content || content.unit === 'g';
  const weighed = rules.mapped.has('weighed') && parseYesNo(cells.weighed).ok;
  return {
    ...cells,
    ...(unit === null ? {} : { salesUnit: unit }),
    pack: cellText(cells.pack) === '' ? packLabel(unit, content, cells) : (cells.pack ?? null),
    ...(content === null || 'stated' in content
      ? {}
      : { netAmount: content.amount, netUnit: content.unit as string }),
    ...(content && 'stated' in content && content.unitWord !== null ? { netUnit: content.unitWord } : {}),
    ...(weighed || rules.mapped.has('weighed') ? {} : { weighed: isByWeight && isGrams ? 'oui' : 'non' }),
  };
}

/** What it is sold in; null when the co-op says it in a word nobody knows. */
function salesUnitOf(cells: Cells, perKilo: boolean, { vocabulary }: ContentRules): string | null {
  const said = [cells.salesUnit, cells.pack].map(cellText).filter((text) => text !== '');
  const known = said.map((text) => unitIn(text, vocabulary)).find((unit) => unit !== null);
  if (known !== undefined) return known;
  if (said.length > 0) return null;
  if (perKilo) return 'kg';
  return containerOfContent(cellText(cells.name), vocabulary) ?? 'piece';
}

function unitIn(text: string, vocabulary: Vocabulary): string | null {
  const first = parseSalesUnit(text, vocabulary);
  if (first.ok) return first.value;
  const content = contentIn(text);
  if (content?.isPerKilo) return 'kg';
  const container = containerIn(text, vocabulary);
  if (container) return container;
  // `500 g` alone is something of 500 g.
  return content !== null && /^[\d\s.,x×*±~-]*\p{L}{1,6}\.?$/iu.test(text) ? 'piece' : null;
}

/** A container with what it holds: `Jus de pomme (bouteille 75 cl)`, `Miel, pot de 500 g`; a hotpot has no number. */
function containerOfContent(name: string, vocabulary: Vocabulary): string | null {
  const found = /(\p{L}+)\s+(?:de |d['’]|van |of |à |mit )?\d/iu.exec(name);
  return found ? containerIn(found[1] ?? '', vocabulary) : null;
}

/** The first word of a text that is a container. */
function containerIn(text: string, { salesUnits }: Vocabulary): string | null {
  const words = foldText(text).split(' ');
  const found = words.map((word) => salesUnits.get(word)).find((unit) => unit !== undefined && unit !== 'kg');
  return found ?? null;
}

type Told = Content | { stated: true; unitWord: string | null };

/** How much it holds: told apart from `stated`, an amount with its unit as the columns have them. Null: not said. */
function contentOf(cells: Cells, unit: string | null, isByWeight: boolean, rules: ContentRules): Told | null {
  const text = cellText(cells.netAmount);
  if (numberOf(cells.netAmount) !== null) return { stated: true, unitWord: unitWordOf(cells, rules) };
  if (text !== '') {
    const told = contentIn(text);
    return told?.isPerKilo === false || isByWeight ? told : { stated: true, unitWord: null };
  }
  const told = [cells.pack, cells.salesUnit, cells.name]
    .map((cell) => contentIn(cellText(cell)))
    .find((content) => content !== null && !content.isPerKilo);
  if (told) return told;
  if (isByWeight) return { amount: 1000, unit: 'g', isPerKilo: true };
  const isCounted = !rules.mapped.has('netAmount') || counted.includes(unit ?? '');
  return isCounted ? { amount: piecesIn(cells), unit: 'piece', isPerKilo: false } : null;
}

/** `boîte de 6`, `plateau van 12`, `12er Karton`. */
function piecesIn(cells: Cells): number {
  const text = `${cellText(cells.pack)} ${cellText(cells.name)}`.toLowerCase();
  const found = /\b(?:de|van|à|x|par|per|of|×)\s?(\d{1,3})\b|\b(\d{1,3})(?:er|\s?x)\b/.exec(text);
  return Number(found?.[1] ?? found?.[2] ?? 1) || 1;
}

/** The unit of an amount that has no unit column, from the heading or the pack: `500` and `g`. */
function unitWordOf({ netUnit, pack, salesUnit }: Cells, { headingUnit }: ContentRules): string | null {
  if (cellText(netUnit) !== '') return null;
  const word = [pack, salesUnit].map(cellText).find((text) => text !== '' && parseNetUnit(text).ok);
  return headingUnit ?? word ?? null;
}

const unitNames: Record<string, string> = {
  ...{ kg: 'kg', piece: 'pièce', bunch: 'botte', bag: 'sachet', tray: 'barquette', tub: 'pot', jar: 'bocal' },
  ...{ bottle: 'bouteille', box: 'boîte', block: 'plaquette', can: 'bidon', crate: 'casier' },
};

/** What stands on the shelf when the co-op writes no pack: `pièce 500 g`, `bouteille 75 cl`, `6 x 33 cl`. */
function packLabel(unit: string | null, content: Told | null, { salesUnit, name }: Cells): string {
  if (unit === null) return cellText(salesUnit);
  const word = unitNames[unit] ?? unit;
  if (unit === 'kg' || content === null || 'stated' in content) return word;
  if (content.unit === 'piece') return content.amount === 1 ? word : `${word} de ${content.amount}`;
  const several = /\d{1,3} ?[x×] ?\d+(?:[.,]\d+)? ?\p{L}{1,2}\b/u.exec(cellText(name));
  return (
    several?.[0] ?? `${word} ${formatQuantity(content.amount, content.unit, 'fr').replace('\u00a0', ' ')}`
  );
}

/** The unit a heading names in parentheses or at its end: `Contenance (ml)`, `Gewicht in g`, `Poids en kg`. */
export function unitOfHeading(heading: string): string | null {
  const found = /[([/]\s*(\p{L}+)\s*[)\]]?$|\b(?:en|in)\s+(\p{L}+)$/iu.exec(heading.trim());
  const word = found?.[1] ?? found?.[2] ?? '';
  return parseNetUnit(word).ok ? word : null;
}
