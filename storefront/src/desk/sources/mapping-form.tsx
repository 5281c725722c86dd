import { startImportRun } from '@carriole/shared/contracts/import-runs.ts';
import {
  changeSource,
  type SourceDefaults,
  type SourceMapping,
  type SourceTables,
  type SourceView,
} from '@carriole/shared/contracts/sources.ts';
import { revalidate, useNavigate } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ask } from '../ask.ts';
import { createAct } from './act.ts';
import { lookAgain, sourceById } from './data.ts';
import { DefaultFields } from './default-fields.tsx';
import { draftOf, missingFields, saysSame } from './draft.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { Refused } from './refused.tsx';
import { usePlaces } from './source-places.ts';
import { TableMapping } from './table-mapping.tsx';
import { createTrial } from './trial.ts';
import { TrialPanel } from './trial-panel.tsx';
import { WordList } from './word-list.tsx';

/** The mapping being made: columns, producers, words and defaults; saved only when the reader says so. */
export function MappingForm(props: { source: SourceView; found: SourceTables }) {
  const { t } = useI18n();
  const places = usePlaces();
  const navigate = useNavigate();
  const act = createAct();
  const start = draftOf(props.found, props.source.mapping);
  const [mapping, setMapping] = createSignal<SourceMapping>(start);
  const [defaults, setDefaults] = createSignal<SourceDefaults>(props.source.defaults);
  const wanted = () => ({ mapping: mapping(), defaults: defaults() });
  const [kept, setKept] = createSignal(wanted());
  const isDirty = () => !saysSame(wanted(), kept());
  const trial = createTrial(() => props.source.id, wanted);
  const missing = createMemo(() => missingIn(mapping(), props.found, defaults()));
  const hasArticles = () => mapping().tables.some(({ use }) => use === 'articles');
  const hasProducers = () => mapping().tables.some(({ use }) => use === 'producers');

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const params = { id: props.source.id };
    const body = wanted();
    if (!(await act.run(() => ask(changeSource, { params, body })))) return;
    setKept(body);
    const run = await act.run(() => ask(startImportRun, { params }));
    // Looking at the files again would draw this form anew, and what it says of a refusal with it.
    if (!run) return revalidate(sourceById.key);
    navigate(places.source(props.source.id, { etape: 'apercu', lecture: run.id }));
    return lookAgain();
  };

  return (
    <form data-component="mapping-form" onSubmit={(event) => void save(event)}>
      <div data-slot="columns">
        <p data-component="desk-lead">{t('columns.lead')}</p>
        <For each={props.found.tables}>
          {(table) => (
            <TableMapping
              found={table}
              fields={props.found.fields}
              saved={props.source.mapping}
              mapping={mapping()}
              defaults={defaults()}
              change={setMapping}
            />
          )}
        </For>
        <Show when={hasArticles() && hasProducers()}>
          <ProducerBy mapping={mapping()} change={setMapping} />
        </Show>
        <WordList mapping={mapping()} found={props.found} change={setMapping} />
        <DefaultFields defaults={defaults()} change={setDefaults} />
      </div>
      <TrialPanel trial={trial} mapping={mapping()} found={props.found} change={setMapping} />
      <div data-slot="end">
        <Show when={missing().length > 0}>
          <Alert variant="warn" role="status">
            <p>{t('columns.missing', { names: missing().join(', ') })}</p>
          </Alert>
        </Show>
        <Refused act={act} />
        <div data-component="desk-actions">
          <Button
            type="submit"
            disabled={act.busy() || missing().length > 0 || !hasArticlesOrMore(mapping())}
          >
            {t('columns.compare')}
          </Button>
          <p data-slot="quiet">{t('columns.compareHint')}</p>
        </div>
      </div>
      <LeaveGuard dirty={isDirty() && !act.busy()} />
    </form>
  );
}

function hasArticlesOrMore(mapping: SourceMapping): boolean {
  return mapping.tables.some(({ use }) => use !== 'none');
}

/** Our needed fields that are nowhere, each with its table when there are several. */
function missingIn(mapping: SourceMapping, found: SourceTables, defaults: SourceDefaults): string[] {
  const used = mapping.tables.filter(({ use }) => use !== 'none');
  return used.flatMap((table) => {
    if (table.use === 'none') return [];
    const names = missingFields(table, found.fields[table.use] ?? [], defaults).map(({ name }) => name);
    return used.length > 1 ? names.map((name) => `${name} (${table.table})`) : names;
  });
}

function ProducerBy(props: { mapping: SourceMapping; change: (mapping: SourceMapping) => void }) {
  const { t } = useI18n();
  return (
    <fieldset data-slot="producer-by">
      <legend>{t('columns.producerBy')}</legend>
      <For each={['code', 'name'] as const}>
        {(by) => (
          <Choice
            type="radio"
            name="producer-by"
            label={t(`columns.producerBy.${by}`)}
            checked={props.mapping.producerBy === by}
            onChange={() => props.change({ ...props.mapping, producerBy: by })}
          />
        )}
      </For>
    </fieldset>
  );
}
