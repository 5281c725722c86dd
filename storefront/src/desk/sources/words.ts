import { formatDateTime } from '@carriole/shared/calendar.ts';
import type { ImportRunState, ImportRunSummary } from '@carriole/shared/contracts/import-runs.ts';
import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { useI18n } from '../../i18n/i18n.tsx';

export type T = ReturnType<typeof useI18n>['t'];

/** The kinds a reader chooses between. */
export const choiceKinds = ['files', 'address', 'open-food-network', 'woocommerce', 'dfc'] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

/** What a source is, as the reader chose it. */
export function choiceKindOf({ kind, address }: Pick<SourceView, 'kind' | 'address'>): ChoiceKind {
  if (kind !== 'table') return kind;
  return address === null ? 'files' : 'address';
}

export function isUnderWay(state: ImportRunState): boolean {
  return state === 'waiting' || state === 'reading';
}

export function isToDecide(state: ImportRunState): boolean {
  return state === 'preview' || state === 'held';
}

/** How a reading ended, and when: `Repris dans la boutique mardi 24 novembre à 18 h, par Anne`. */
export function runText(run: ImportRunSummary, t: T, locale: Locale): string {
  const { when, by } = lastMove(run);
  const text = t(`runs.said.${run.state}`, { when: formatDateTime(when, locale) });
  return by === null ? text : t('runs.by', { text, by });
}

function lastMove(run: ImportRunSummary): { when: string; by: string | null } {
  if (run.state === 'undone' && run.undoneAt) return { when: run.undoneAt, by: run.undoneBy };
  if (run.state === 'applied' && run.appliedAt) return { when: run.appliedAt, by: run.appliedBy };
  return { when: run.finishedAt ?? run.at, by: isToDecide(run.state) ? null : run.by };
}

/** What a reading brings, in one sentence; what there is none of is not said. */
export function changeText({ counts }: Pick<ImportRunSummary, 'counts'>, t: T, locale: Locale): string {
  const parts = (['new', 'changed', 'withdrawn'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`runs.brings.${kind}`, { count: counts[kind] }));
  return parts.length === 0 ? t('runs.brings.nothing') : t('runs.brings', { list: inOne(parts, t, locale) });
}

function inOne(parts: readonly string[], t: T, locale: Locale): string {
  if (parts.length < 2) return parts[0] ?? '';
  const comma = locale === 'en' && parts.length > 2 ? ',' : '';
  return `${parts.slice(0, -1).join(', ')}${comma} ${t('runs.and')} ${parts.at(-1)}`;
}

/** A file's size: `312 ko`, `1,4 Mo`. */
export function sizeText(bytes: number, locale: Locale): string {
  const unit = locale === 'fr' ? ['o', 'ko', 'Mo'] : ['B', 'kB', 'MB'];
  if (bytes < 1000) return `${bytes}\u00a0${unit[0]}`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)}\u00a0${unit[1]}`;
  const megas = (bytes / 1_000_000).toFixed(1);
  return `${locale === 'en' ? megas : megas.replace('.', ',')}\u00a0${unit[2]}`;
}
