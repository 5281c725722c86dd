import type { ImportChange, ImportChangeKind } from '@carriole/shared/contracts/import-runs.ts';
import { toCsv } from '../csv.ts';
import type { T } from './words.ts';

/** What a reading changes as a table to keep: one line per field, or per refused row. */
export function changesCsv(changes: readonly ImportChange[], kind: ImportChangeKind, t: T): string {
  if (kind === 'refused') {
    const head = ['file', 'row', 'field', 'value', 'reason'] as const;
    const rows = changes.flatMap(({ refusal }) =>
      refusal ? [[refusal.file, refusal.row, refusal.field, refusal.value, refusal.sentence]] : [],
    );
    return toCsv([head.map((name) => t(`changes.csv.${name}`)), ...rows]);
  }
  const head = ['subject', 'ref', 'name', 'producer', 'field', 'before', 'after'] as const;
  const rows = changes.flatMap((change) => {
    const what = [t(`changes.subject.${change.subject}`), change.ref, change.name, change.producer];
    if (change.fields.length === 0) return [[...what, '', '', '']];
    return change.fields.map(({ name, before, after }) => [...what, name, before ?? '', after ?? '']);
  });
  return toCsv([head.map((name) => t(`changes.csv.${name}`)), ...rows]);
}
