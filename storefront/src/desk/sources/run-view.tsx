import { formatDateTime } from '@carriole/shared/calendar.ts';
import type { ImportRunSummary } from '@carriole/shared/contracts/import-runs.ts';
import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import { Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Act } from './act.ts';
import { Changes } from './changes.tsx';
import type { SourcePlace } from './paths.ts';
import { Refused } from './refused.tsx';
import { RunChip } from './run-chip.tsx';
import { RunDecision } from './run-decision.tsx';
import { RunFailure, RunOutcome } from './run-outcome.tsx';
import { RunProgress } from './run-progress.tsx';
import { isToDecide, isUnderWay } from './words.ts';

/** One reading of a source: how far it is, what it changes, and what can be done with it. */
export function RunView(props: {
  run: ImportRunSummary;
  source: SourceView;
  place: SourcePlace;
  act: Act;
  readAgain: () => Promise<void>;
}) {
  const { t, locale } = useI18n();
  const hasChanges = () => !isUnderWay(props.run.state) && !/^(?:failed|unchanged)$/.test(props.run.state);
  return (
    <section data-component="run-view" aria-label={t('steps.apercu')}>
      <div data-component="desk-heading">
        <h2>{t('runs.title', { when: formatDateTime(props.run.at, locale) })}</h2>
        <RunChip state={props.run.state} />
      </div>
      <Refused act={props.act} />
      <Switch fallback={<RunOutcome {...props} />}>
        <Match when={isUnderWay(props.run.state)}>
          <RunProgress run={props.run} />
        </Match>
        <Match when={props.run.state === 'failed'}>
          <RunFailure {...props} />
        </Match>
        <Match when={isToDecide(props.run.state)}>
          <RunDecision {...props} />
        </Match>
      </Switch>
      <Show when={hasChanges()}>
        <Changes run={props.run} source={props.source} place={props.place} />
      </Show>
    </section>
  );
}
