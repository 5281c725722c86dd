import { cellText } from '../parsed.ts';
import type { Cell } from '../source.ts';

/** What a column's numbers have before their decimals, decided over all of them; null when none of them tells. */
export type DecimalSign = ',' | '.' | null;

const currency = /€|\beuros?\b|\beur\b/gi;
const number = /^-?\d[\d.,'’ ]*$/;

/**
 * The decimal sign of a column: what comes last where a number has both; else a sign with other than three digits after it;
 * `1.200` is twelve hundred only where others have a decimal comma.
 */
export function decimalSign(cells: readonly Cell[]): DecimalSign {
  const votes = cells.reduce<number>(
    (sum, cell) => sum + (typeof cell === 'string' ? vote(bareAmount(cell)) : 0),
    0,
  );
  if (votes === 0) return null;
  return votes > 0 ? ',' : '.';
}

/** Above zero for a decimal comma, below for a point. */
function vote(text: string): number {
  if (!number.test(text)) return 0;
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? 2 : -2;
  const at = Math.max(comma, point);
  if (at < 0 || text.length - at - 1 === 3) return 0;
  return comma >= 0 ? 1 : -1;
}

/**
 * An amount as a hand writes it (`€ 3,40`, `3,40 €/kg`, `1.234,50`, `12,-`, `3€40`) as plain digits with a decimal point;
 * what is no amount stays as it is. `perKilo`: the cell itself says so.
 */
export function plainAmount(cell: Cell, sign: DecimalSign): { cell: Cell; perKilo: boolean } {
  if (typeof cell !== 'string') return { cell, perKilo: false };
  const text = cellText(cell);
  const perKilo = /(?:\/|\b(?:le|au|par|per|pro|je)) ?(?:kg|kilo)\b/i.test(text);
  const euros = /^(\d+) ?€ ?(\d{2})$/.exec(text);
  const bare = euros ? `${euros[1]},${euros[2]}` : bareAmount(text);
  return { cell: (number.test(bare) ? plainNumber(bare, sign) : null) ?? cell, perKilo };
}

/** Plain digits; null when it stays unclear what the signs between them are. */
function plainNumber(bare: string, sign: DecimalSign): string | null {
  const decimal = sign ?? ownSign(bare);
  const other = decimal === ',' ? '.' : ',';
  if (decimal === null || (bare.includes(other) && !groupedBy(bare, other))) return null;
  const plain = bare.replace(/['’ ]/g, '').replaceAll(other, '').replace(decimal, '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  return plain.includes('.') ? plain.replace(/0+$/, '').replace(/\.$/, '') : plain;
}

/** The decimal sign a number alone tells. */
function ownSign(bare: string): DecimalSign {
  return /[.,]/.test(bare) ? decimalSign([bare]) : ',';
}

/** Whether a sign sets the thousands apart: three digits after each. */
function groupedBy(text: string, sign: ',' | '.'): boolean {
  const [whole = ''] = text.split(sign === ',' ? '.' : ',');
  const groups = whole.replace('-', '').split(sign);
  return groups.length > 1 && groups.slice(1).every((group) => /^\d{3}$/.test(group));
}

/** Without the currency, `/kg`, `la pièce` and the dash that stands for no cents. */
function bareAmount(cell: string): string {
  return cellText(cell)
    .replace(currency, ' ')
    .trim()
    .replace(/(?:\/|\b(?:la|le|au|par|per|pro|je|de)\b) ?\p{L}+\.?$/iu, '')
    .replace(/[.,] ?[-–—]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
