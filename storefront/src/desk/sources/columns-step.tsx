import type { SourceTables, SourceView } from '@carriole/shared/contracts/sources.ts';
import { A, createAsync } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { tablesOf } from './data.ts';
import { MappingForm } from './mapping-form.tsx';
import { usePlaces } from './source-places.ts';

/** What the columns of the co-op's own tables are, with a trial beside that shows how we read them. */
export function ColumnsStep(props: { source: SourceView }) {
  const { t } = useI18n();
  const asked = createAsync(() => tablesOf(props.source.id));
  return (
    <>
      <h2 class="visually-hidden">{t('steps.colonnes')}</h2>
      <Show when={asked()?.problem}>
        {(problem) => (
          <>
            <ProblemNote problem={problem()} retry={() => window.location.reload()} />
            <BackToFiles source={props.source} />
          </>
        )}
      </Show>
      <Show when={asked.latest !== undefined} fallback={<Skeleton label={t('columns.reading')} lines={6} />}>
        {/* Keyed: what another reading of the files found starts the form anew. */}
        <Show when={asked.latest?.value} keyed>
          {(found) => (
            <>
              <Unreadable found={found} source={props.source} />
              <Show when={found.tables.length > 0} fallback={<p>{t('columns.nothing')}</p>}>
                <MappingForm source={props.source} found={found} />
              </Show>
            </>
          )}
        </Show>
      </Show>
    </>
  );
}

function Unreadable(props: { found: SourceTables; source: SourceView }) {
  return (
    <Show when={props.found.unreadable.length > 0}>
      <Alert variant="warn" role="alert">
        <For each={props.found.unreadable}>
          {({ file, sentence }) => (
            <p>
              <strong>{file}</strong>: {sentence}
            </p>
          )}
        </For>
        <BackToFiles source={props.source} />
      </Alert>
    </Show>
  );
}

function BackToFiles(props: { source: SourceView }) {
  const { t } = useI18n();
  const places = usePlaces();
  const step = () => (props.source.address === null ? 'fichiers' : 'adresse');
  return (
    <p>
      <A href={places.source(props.source.id, { etape: step() })}>{t('columns.back')}</A>
    </p>
  );
}
