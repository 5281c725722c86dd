import { formatDateTime } from '@carriole/shared/calendar.ts';
import type { ImportRunSummary } from '@carriole/shared/contracts/import-runs.ts';
import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import { A, createAsync } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { runsOf } from './data.ts';
import { RunChip } from './run-chip.tsx';
import { usePlaces } from './source-places.ts';

/** The readings of a source, latest first; each can be opened. */
export function RunHistory(props: { source: SourceView; page: number }) {
  const { t, href } = useI18n();
  const places = usePlaces();
  const asked = createAsync(() => runsOf(props.source.id, props.page));
  return (
    <section data-component="run-history">
      <h2>{t('readings.title')}</h2>
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={asked.latest?.value}>
        {(page) => (
          <Show when={page().items.length > 0} fallback={<p>{t('readings.none')}</p>}>
            <ol>
              <For each={page().items}>{(run) => <RunLine run={run} />}</For>
            </ol>
            <Pagination
              page={page().page}
              pages={page().pages}
              href={(number) => href(places.source(props.source.id, { etape: 'suivi', page: number }))}
            />
          </Show>
        )}
      </Show>
    </section>
  );
}

function RunLine(props: { run: ImportRunSummary }) {
  const { t, locale } = useI18n();
  const places = usePlaces();
  const counts = () => {
    const { run } = props;
    return (['new', 'changed', 'withdrawn', 'refused'] as const)
      .filter((kind) => run.counts[kind] > 0)
      .map((kind) => t(`readings.count.${kind}`, { count: run.counts[kind] }))
      .join(', ');
  };
  const who = () => props.run.by ?? t(`readings.trigger.${props.run.trigger}`);
  return (
    <li>
      <A href={places.source(props.run.sourceId, { etape: 'apercu', lecture: props.run.id })}>
        {formatDateTime(props.run.at, locale)}
      </A>
      <RunChip state={props.run.state} />
      <span data-slot="who">{who()}</span>
      <span data-slot="counts">{counts()}</span>
    </li>
  );
}
