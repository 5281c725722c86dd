import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import { A, createAsync, useSearchParams } from '@solidjs/router';
import { createMemo, Match, Show, Switch, untrack } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { AddressStep } from './address-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { sourceById } from './data.ts';
import { FilesStep } from './files-step.tsx';
import { FollowStep } from './follow-step.tsx';
import { sourcePlaceOf } from './paths.ts';
import { RunStep } from './run-step.tsx';
import { usePlaces } from './source-places.ts';
import { SourceSteps } from './source-steps.tsx';
import { firstStep, shownStep } from './steps.ts';
import { choiceKindOf } from './words.ts';

/** One source, walked in steps: its file or address, its columns, what changes, how it goes on. */
export function Source(props: { id: string }) {
  const asked = createAsync(() => sourceById(props.id));
  useSignedOut(() => asked());
  return (
    <>
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={asked.latest?.value}>{(source) => <SourcePage source={source()} />}</Show>
    </>
  );
}

function SourcePage(props: { source: SourceView }) {
  const { t } = useI18n();
  const places = usePlaces();
  const [search] = useSearchParams();
  const place = createMemo(() => sourcePlaceOf(search));
  // Where the reader came in; a step that is done moves nobody on by itself.
  const start = untrack(() => firstStep(props.source));
  const step = createMemo(() => shownStep(props.source, place().etape, start));
  return (
    <>
      <div data-component="source-head">
        <p>
          <A href={places.sources()}>{t('sources.back')}</A>
        </p>
        <PageTitle title={props.source.name} />
        <p data-slot="quiet">{t(`sources.kind.${choiceKindOf(props.source)}`)}</p>
      </div>
      <SourceSteps source={props.source} step={step()} />
      <Switch>
        <Match when={step() === 'fichiers'}>
          <FilesStep source={props.source} />
        </Match>
        <Match when={step() === 'adresse'}>
          <AddressStep source={props.source} />
        </Match>
        <Match when={step() === 'colonnes'}>
          <ColumnsStep source={props.source} />
        </Match>
        <Match when={step() === 'apercu'}>
          <RunStep source={props.source} place={place()} />
        </Match>
        <Match when={step() === 'suivi'}>
          <FollowStep source={props.source} page={place().page ?? 1} />
        </Match>
      </Switch>
    </>
  );
}
