import { createAsync } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../desk-context.ts';
import { PageTitle } from '../page-title.tsx';
import { createPoll } from '../poll.ts';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { lookAgain, sourcesOf } from './data.ts';
import { SourceCard } from './source-card.tsx';
import { usePlaces } from './source-places.ts';

const lookEveryMs = 15_000;

/** Where the co-op's articles come from, how each source goes, and what waits for somebody. */
export function Sources() {
  const { t, href } = useI18n();
  const desk = useDesk();
  const places = usePlaces();
  const asked = createAsync(() => sourcesOf(desk.cooperative().slug));
  useSignedOut(() => asked());
  createPoll(() => void lookAgain(), lookEveryMs);
  const items = () => asked.latest?.value?.items ?? [];
  return (
    <>
      <div data-component="desk-heading">
        <PageTitle title={t('sources.title')} />
        <ButtonLink href={href(places.newSource())}>{t('sources.connect')}</ButtonLink>
      </div>
      <p data-component="desk-lead">{t('sources.lead')}</p>
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={asked.latest?.value}>
        <Show
          when={items().length > 0}
          fallback={
            <EmptyState title={t('sources.none')}>
              <p>{t('sources.noneHint')}</p>
            </EmptyState>
          }
        >
          <ul data-component="source-cards">
            <For each={items()}>{(source) => <SourceCard source={source} />}</For>
          </ul>
        </Show>
      </Show>
    </>
  );
}
