import type { Audience, Storage } from '@carriole/shared/audience.ts';
import { roundCents } from '@carriole/shared/money.ts';
import { foldText } from '@carriole/shared/text.ts';
import type { Parsed } from './parsed.ts';
import { cellText, ok, refuse, saysNothing } from './parsed.ts';
import type { Reason } from './reasons.ts';
import type { Cell } from './source.ts';
import { audienceWords, storageWords } from './source-words.ts';

/** Digits with a comma or a dot for at most two decimals; thousands may be set apart by spaces, or by dots before a comma. */
const amountForm = /^-?(\d+([.,]\d{1,2})?|\d{1,3}( \d{3})+(,\d{1,2})?|\d{1,3}(\.\d{3})+,\d{1,2})$/;
const foreignMoney = /usd|dollar|\$|gbp|pound|£|chf|franc/i;

/** A number however a spreadsheet or a hand writes it: `12`, `12,5`, `"12.50"`. Null when it is none. */
export function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  const text = cellText(cell);
  if (!/^-?\d+([.,]\d+)?$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

/** An amount of money in euros (`10,70 €`, `1 234,50`, 10.7) in cents; empty is null. */
function centsOf(cell: Cell | undefined, unreadable: Reason): Parsed<number | null> {
  if (cell instanceof Date) return refuse('price-is-a-date');
  const text = cellText(cell);
  if (text === '') return ok(null);
  if (/^#[A-Z]+[/!?]/.test(text)) return refuse('formula-broken');
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? ok(roundCents(cell * 100)) : refuse(unreadable);
  if (foreignMoney.test(text)) return refuse('currency-unknown');
  const bare = text.replace(/€|\beuros?\b|\beur\b/gi, '').trim();
  if (!amountForm.test(bare)) return refuse(unreadable);
  const plain = bare.includes(',') ? bare.replace(/[ .]/g, '').replace(',', '.') : bare.replace(/ /g, '');
  return ok(roundCents(Number(plain) * 100));
}

/** A price in euros, above zero, in cents; an empty cell is null: not sold at such a price. */
export function parsePrice(cell: Cell | undefined): Parsed<number | null> {
  const parsed = centsOf(cell, 'price-not-a-number');
  if (parsed.ok && parsed.value !== null && parsed.value <= 0) return refuse('price-not-positive');
  return parsed;
}

/** A fee, a minimum or a deposit in euros, zero or more, in cents; empty is null. */
export function parseAmount(cell: Cell | undefined): Parsed<number | null> {
  const parsed = centsOf(cell, 'amount-unreadable');
  if (parsed.ok && parsed.value !== null && parsed.value < 0) return refuse('amount-unreadable');
  return parsed;
}

/** A VAT rate in percent among those that exist: `6 %`, 6, or 0.06 as a percent-formatted cell holds it. */
export function parseVatRate(cell: Cell | undefined, rates: readonly number[]): Parsed<number> {
  const text = cellText(cell).replace(/\s*%$/, '');
  if (text === '') return refuse('vat-rate-missing');
  const number = numberOf(text);
  if (number === null) return refuse('vat-rate-unknown');
  const percent =
    typeof cell === 'number' && number > 0 && number < 1 ? Math.round(number * 1e4) / 100 : number;
  return rates.includes(percent) ? ok(percent) : refuse('vat-rate-unknown');
}

/** Free text; refused with the given reason when it is empty or only says that there is nothing. */
export function parseText(cell: Cell | undefined, missing: Reason): Parsed<string> {
  return saysNothing(cell) ? refuse(missing) : ok(cellText(cell));
}

/** A whole number within bounds; `missing` is what an empty cell means. */
export function parseWhole<Missing extends number | null>(
  cell: Cell | undefined,
  { min, max, missing, reason }: { min: number; max?: number; missing: Missing; reason: Reason },
): Parsed<number | Missing> {
  if (cellText(cell) === '') return ok(missing);
  const number = numberOf(cell);
  if (number === null || !Number.isInteger(number)) return refuse(reason);
  return number < min || number > (max ?? Number.MAX_SAFE_INTEGER) ? refuse(reason) : ok(number);
}

/** Units left: a whole number from zero; empty is null, the co-op does not count. */
export function parseStock(cell: Cell | undefined): Parsed<number | null> {
  const number = numberOf(cell);
  if (number !== null && number < 0) return refuse('stock-negative');
  return parseWhole(cell, { min: 0, missing: null, reason: 'stock-not-a-whole-number' });
}

const yes = new Set('oui o x v vrai true yes y ja j waar wahr ok 1'.split(' '));
const no = new Set(['', ...'non n faux false no nee nein onwaar falsch 0'.split(' ')]);
const tick = /^[✓✔☑×●•*]$/;

/** Yes or no in the spellings met in the co-ops' files; an empty cell is no. */
export function parseYesNo(cell: Cell | undefined): Parsed<boolean> {
  const text = foldText(cellText(cell));
  if (yes.has(text) || tick.test(cellText(cell))) return ok(true);
  return no.has(text) ? ok(false) : refuse('yes-no-unknown');
}

/**
 * A Belgian enterprise number (KBO/BCE) as ten digits: `BE 1999.900.171`, `0999 900 171`.
 * The last two digits are 97 minus the first eight modulo 97. Empty is null.
 */
export function parseEnterpriseNumber(cell: Cell | undefined): Parsed<string | null> {
  const text = cellText(cell);
  if (text === '') return ok(null);
  const digits = text
    .replace(/^BE/i, '')
    .replace(/[\s.-]/g, '')
    .padStart(10, '0');
  if (!/^[01]\d{9}$/.test(digits)) return refuse('enterprise-number-check');
  const check = 97 - (Number(digits.slice(0, 8)) % 97);
  return check === Number(digits.slice(8)) ? ok(digits) : refuse('enterprise-number-check');
}

/** The GS1 check digit of the digits before it: weights 3 and 1 from the right. */
export function gtinCheckDigit(body: string): number {
  const sum = [...body]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** A barcode of 8, 12, 13 or 14 digits with its check digit verified; empty is null. */
export function parseGtin(cell: Cell | undefined): Parsed<string | null> {
  const digits = cellText(cell).replace(/[ -]/g, '');
  if (digits === '') return ok(null);
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return refuse('gtin-check-digit');
  return gtinCheckDigit(digits.slice(0, -1)) === Number(digits.slice(-1))
    ? ok(digits)
    : refuse('gtin-check-digit');
}

const audiences = wordsFor(audienceWords);
const audiencesOf: Record<keyof typeof audienceWords, Audience[]> = {
  both: ['household', 'professional'],
  household: ['household'],
  professional: ['professional'],
};

function wordsFor<Id extends string>(lists: Record<Id, string>): Map<string, Id> {
  const entries = Object.entries(lists) as [Id, string][];
  return new Map(
    entries.flatMap(([id, list]) => list.split('|').map((word): [string, Id] => [foldText(word), id])),
  );
}

/** Whom a producer sells to through this co-op. */
export function parseAudiences(cell: Cell | undefined): Parsed<Audience[]> {
  const known = audiences.get(foldText(cellText(cell)));
  return known ? ok(audiencesOf[known]) : refuse('audience-unknown');
}

const storages: ReadonlyMap<string, Storage> = wordsFor(storageWords);

/** How goods travel; nothing written means on the shelf, and -18 is the freezer. */
export function parseStorage(cell: Cell | undefined): Parsed<Storage> {
  const text = foldText(cellText(cell));
  const known = text === '' ? 'ambient' : storages.get(text);
  return known ? ok(known) : refuse('storage-unknown');
}

/** Degrees of latitude or longitude; empty is null. */
export function parseCoordinate(cell: Cell | undefined): Parsed<number | null> {
  if (cellText(cell) === '') return ok(null);
  const number = numberOf(cell);
  return number !== null && Math.abs(number) <= 180 ? ok(number) : refuse('coordinate-unknown');
}
