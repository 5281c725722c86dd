import { formatDateTime } from '@carriole/shared/calendar.ts';
import type { ImportRunView } from '@carriole/shared/contracts/desk.ts';
import { createAsync } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { toCsv } from '../csv.ts';
import { useDesk } from '../desk-context.ts';
import { importRuns } from '../desk-data.ts';
import { downloadText } from '../download.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { RefusalList } from './refusal-list.tsx';

/** What the latest reading of the co-op's own files took in, and each row it refused. */
export function Imports() {
  const { t } = useI18n();
  const desk = useDesk();
  const asked = createAsync(() => importRuns(desk.cooperative().slug));
  useSignedOut(() => asked());
  return (
    <>
      <PageTitle title={t('imports.title')} />
      <p data-component="desk-lead">{t('imports.lead')}</p>
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={asked()?.value}>
        {(answer) => (
          <For each={answer().items} fallback={<EmptyState title={t('imports.none')} />}>
            {(run) => <Run run={run} />}
          </For>
        )}
      </Show>
    </>
  );
}

function Run(props: { run: ImportRunView }) {
  const { t, locale } = useI18n();
  return (
    <section data-component="import-run">
      <div data-component="desk-heading">
        <h2>
          <Ribbon cooperative={props.run.cooperative} />{' '}
          <span data-slot="quiet">{t('imports.read', { when: formatDateTime(props.run.at, locale) })}</span>
        </h2>
        <Show when={props.run.refusals.length > 0}>
          <Button variant="secondary" onClick={() => download(props.run, t)}>
            {t('inbox.download')}
          </Button>
        </Show>
      </div>
      <ul data-slot="counts">
        <Count count={props.run.articles} name={t('imports.articles', { count: props.run.articles })} />
        <Count count={props.run.producers} name={t('imports.producers', { count: props.run.producers })} />
        <Count
          count={props.run.refusals.length}
          name={t('imports.refused', { count: props.run.refusals.length })}
        />
      </ul>
      <Show when={props.run.refusals.length > 0} fallback={<p>{t('imports.allGood')}</p>}>
        <Refusals run={props.run} />
      </Show>
    </section>
  );
}

function Count(props: { count: number; name: string }) {
  return (
    <li>
      <strong>{props.count}</strong> {props.name}
    </li>
  );
}

function Refusals(props: { run: ImportRunView }) {
  const { t } = useI18n();
  const [file, setFile] = createSignal('');
  const files = createMemo(() => [...new Set(props.run.refusals.map((refusal) => refusal.file))].sort());
  const shown = createMemo(() =>
    props.run.refusals.filter((refusal) => file() === '' || refusal.file === file()),
  );
  return (
    <>
      <Show when={files().length > 1}>
        <SelectField label={t('imports.fileFilter')} onChange={(event) => setFile(event.currentTarget.value)}>
          <option value="">{t('imports.allFiles')}</option>
          <For each={files()}>{(name) => <option value={name}>{name}</option>}</For>
        </SelectField>
      </Show>
      <RefusalList refusals={shown()} cooperative={props.run.cooperative.name} />
    </>
  );
}

function download(run: ImportRunView, t: ReturnType<typeof useI18n>['t']): void {
  const head = [
    t('imports.file'),
    t('imports.row'),
    t('imports.field'),
    t('imports.value'),
    t('imports.reason'),
  ];
  const rows = run.refusals.map(({ file, row, field, value, sentence }) => [
    file,
    row,
    field,
    value,
    sentence,
  ]);
  downloadText(`${t('imports.csvName')}-${run.cooperative.slug}.csv`, toCsv([head, ...rows]));
}
