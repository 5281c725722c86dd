import { startImportRun } from '@carriole/shared/contracts/import-runs.ts';
import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import { createAsync, useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ask } from '../ask.ts';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { type Act, createAct } from './act.ts';
import { lookAgain, runById } from './data.ts';
import type { SourcePlace } from './paths.ts';
import { Refused } from './refused.tsx';
import { RunView } from './run-view.tsx';
import { usePlaces } from './source-places.ts';

/** What a reading would change: the one asked for, else the one that waits, else the last. */
export function RunStep(props: { source: SourceView; place: SourcePlace }) {
  const { t } = useI18n();
  const act = createAct();
  const readAgain = useReading(() => props.source.id, act);
  const id = () => props.place.lecture ?? props.source.waitingRun?.id ?? props.source.lastRun?.id;
  return (
    <Show
      when={id()}
      keyed
      fallback={
        <EmptyState title={t('runs.none')}>
          <p>{t('runs.noneHint')}</p>
          <Refused act={act} />
          <Show when={props.source.state === 'ready'}>
            <Button disabled={act.busy()} onClick={() => void readAgain()}>
              {t('runs.start')}
            </Button>
          </Show>
        </EmptyState>
      }
    >
      {(run) => <OneRun id={run} source={props.source} place={props.place} act={act} readAgain={readAgain} />}
    </Show>
  );
}

/** Reads a source now, and shows that reading. */
export function useReading(id: () => string, act: Act): () => Promise<void> {
  const places = usePlaces();
  const navigate = useNavigate();
  return async () => {
    const run = await act.run(() => ask(startImportRun, { params: { id: id() } }));
    if (!run) return;
    await lookAgain();
    navigate(places.source(id(), { etape: 'apercu', lecture: run.id }));
  };
}

function OneRun(props: {
  id: string;
  source: SourceView;
  place: SourcePlace;
  act: Act;
  readAgain: () => Promise<void>;
}) {
  const asked = createAsync(() => runById(props.id));
  useSignedOut(() => asked());
  return (
    <>
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={asked.latest?.value}>
        {(run) => (
          <RunView
            run={run()}
            source={props.source}
            place={props.place}
            act={props.act}
            readAgain={props.readAgain}
          />
        )}
      </Show>
    </>
  );
}
