import type { ImportRunSummary } from '@carriole/shared/contracts/import-runs.ts';
import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { localDateTime } from '../calendar.ts';
import { cooperativeRef } from '../catalogue/views.ts';
import type { Federation } from '../federation/model.ts';
import { type Failure, failureTexts, holdTexts } from './failure-texts.ts';
import type { Hold } from './holds.ts';
import type { ToldRun } from './run-queries.ts';
import type { SourceRow } from './source-queries.ts';

type Reader = { federation: Federation; locale: Locale };

const momentOf = (at: Date | null) => (at === null ? null : localDateTime(at.getTime()));

function cooperativeOf(federation: Federation, id: string) {
  const cooperative = federation.cooperativeById.get(id);
  if (!cooperative) throw new Error(`The co-op ${id} is not in the federation.`);
  return cooperativeRef(cooperative);
}

/** A run as its co-op's staff reads it. */
export function runView(told: ToldRun, { federation, locale }: Reader): ImportRunSummary {
  const { run, currentRunId } = told;
  const isToDecide = run.state === 'preview' || run.state === 'held';
  return {
    id: run.id,
    sourceId: run.sourceId,
    sourceName: told.sourceName,
    cooperative: cooperativeOf(federation, run.cooperativeId),
    state: run.state as ImportRunSummary['state'],
    trigger: run.trigger as ImportRunSummary['trigger'],
    by: told.by,
    at: localDateTime(run.at.getTime()),
    finishedAt: momentOf(run.finishedAt),
    appliedAt: momentOf(run.appliedAt),
    appliedBy: told.appliedBy,
    undoneAt: momentOf(run.undoneAt),
    undoneBy: told.undoneBy,
    counts: run.counts,
    failure:
      run.failureReason === null
        ? null
        : {
            reason: run.failureReason,
            sentence: failureTexts[run.failureReason as Failure][locale],
            detail: run.failureDetail ?? '',
          },
    holds: run.holds.map((reason) => ({
      reason: reason as Hold,
      sentence: holdTexts[reason as Hold][locale],
    })),
    outdated: isToDecide && run.baseRunId !== currentRunId,
    undoable: run.state === 'applied' && currentRunId === run.id,
    progress: {
      step: run.step as ImportRunSummary['progress']['step'],
      done: run.done,
      total: run.total,
    },
  };
}

/** What still keeps a source from being read; nothing when it is `ready`. */
export function stateOf(
  { endedAt, address, kind, mapping }: Pick<SourceRow, 'endedAt' | 'address' | 'kind' | 'mapping'>,
  fileCount: number,
): SourceView['state'] {
  if (endedAt !== null) return 'ended';
  if (address === null && fileCount === 0) return 'needs-file';
  return kind === 'table' && mapping === null ? 'needs-mapping' : 'ready';
}

type SourceFacts = {
  files: readonly { name: string; size: number; uploadedAt: Date }[];
  articles: number;
  runs: readonly ToldRun[];
};

/** A source with its settings; its key is never part of it. */
export function sourceView(source: SourceRow, facts: SourceFacts, reader: Reader): SourceView {
  const runs = facts.runs.toSorted((a, b) => b.run.number - a.run.number);
  const waiting = runs.find(({ run }) => run.state === 'preview' || run.state === 'held');
  const last = runs[0];
  return {
    id: source.id,
    cooperative: cooperativeOf(reader.federation, source.cooperativeId),
    name: source.name,
    kind: source.kind as SourceView['kind'],
    state: stateOf(source, facts.files.length),
    address: source.address,
    hasCredentials: source.credentials !== null,
    schedule: source.schedule,
    nextAt: momentOf(source.nextAt),
    defaults: source.defaults,
    mapping: source.mapping,
    files: facts.files.map(({ name, size, uploadedAt }) => ({
      name,
      bytes: size,
      uploadedAt: localDateTime(uploadedAt.getTime()),
    })),
    articles: facts.articles,
    lastRun: last ? runView(last, reader) : null,
    waitingRun: waiting ? runView(waiting, reader) : null,
  };
}
