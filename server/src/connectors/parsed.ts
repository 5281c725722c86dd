import type { Reason } from './reasons.ts';
import { refusalSentences } from './reasons.ts';
import type { Cell, Refusal, SourceRecord } from './source.ts';

/** What became of a cell: its value, or why it is refused. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: Reason };

export function ok<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refuse(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}

type Values<Checks extends Record<string, Parsed<unknown>>> = {
  [Field in keyof Checks]: Extract<Checks[Field], { ok: true }>['value'];
};

/** Takes every checked field of a row, or refuses the row for its first problem in field order. */
export function settle<Field extends string, Checks extends { [F in Field]?: Parsed<unknown> }>(
  record: SourceRecord<Field>,
  checks: Checks,
): { values: Values<{ [F in keyof Checks]: Exclude<Checks[F], undefined> }> } | { refusal: Refusal } {
  const values: Record<string, unknown> = {};
  for (const [field, parsed] of Object.entries(checks) as [Field, Parsed<unknown>][]) {
    if (!parsed.ok) return { refusal: refusalOf(record, field, parsed.reason) };
    values[field] = parsed.value;
  }
  return { values: values as Values<{ [F in keyof Checks]: Exclude<Checks[F], undefined> }> };
}

/** Says why a row is refused, under the co-op's own word for the field. */
export function refusalOf<Field extends string>(
  record: SourceRecord<Field>,
  field: Field,
  reason: Reason,
): Refusal {
  return {
    file: record.file,
    row: record.row,
    field: record.headings[field] ?? field,
    value: cellText(record.written?.[field] ?? record.cells[field]),
    reason,
    sentence: refusalSentences[reason],
    ourField: field,
  };
}

/** Says why a whole file, sheet or column could not be read. */
export function fileRefusal(file: string, field: string, reason: Reason): Refusal {
  return { file, row: '', field, value: '', reason, sentence: refusalSentences[reason] };
}

/** What stands in a cell for nothing: `-`, `n/a`, `nvt`. */
const nothing = /^(?:[-–—]*|n\/a|n\.?v\.?t\.?|néant)$/i;

/** Whether a cell is empty, or says that there is nothing. */
export function saysNothing(cell: Cell | undefined): boolean {
  return nothing.test(cellText(cell));
}

/** A cell as text, without the invisible characters and odd spaces that hands and tools leave behind. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell)
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
