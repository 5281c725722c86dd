import type {
  SourceDefaults,
  SourceMapping,
  SourceTable,
  SourceTables,
  TableUse,
} from '@carriole/shared/contracts/sources.ts';
import { createMemo, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/field.tsx';
import { ColumnRow } from './column-row.tsx';
import { doubledFields, unsureHeadings, withField, withTable, withUse } from './draft.ts';

const uses: readonly TableUse[] = ['articles', 'producers', 'zones', 'pickup-points', 'none'];

/** One table of the co-op: what it holds, and what each of its columns is. */
export function TableMapping(props: {
  found: SourceTable;
  fields: SourceTables['fields'];
  saved: SourceMapping | null;
  mapping: SourceMapping;
  defaults: SourceDefaults;
  change: (mapping: SourceMapping) => void;
}) {
  const { t } = useI18n();
  const name = () => props.found.table;
  const table = createMemo(
    () => props.mapping.tables.find((one) => one.table === name()) ?? props.found.guess,
  );
  const fields = createMemo(() => {
    const { use } = table();
    return use === 'none' ? [] : (props.fields[use] ?? []);
  });
  const unsure = createMemo(() => unsureHeadings(props.found, props.saved));
  const doubled = createMemo(() => doubledFields(table()));
  const field = (heading: string) =>
    table().columns.find((column) => column.heading === heading)?.field ?? null;
  return (
    <section data-component="table-mapping" aria-label={name()}>
      <div data-slot="head">
        <h3>{name()}</h3>
        <p data-slot="quiet">
          {t('columns.rows', { count: props.found.rowCount })} · {props.found.readAs}
        </p>
        <SelectField
          label={t('columns.holds')}
          onChange={(event) =>
            props.change(withUse(props.mapping, props.found, event.currentTarget.value as TableUse))
          }
        >
          <For each={uses}>
            {(use) => (
              <option value={use} selected={use === table().use}>
                {t(`columns.use.${use}`)}
              </option>
            )}
          </For>
        </SelectField>
      </div>
      <Show when={table().use !== 'none'}>
        <Choice
          label={t('columns.keptByHand')}
          checked={table().keptByHand}
          onChange={(event) =>
            props.change(withTable(props.mapping, name(), { keptByHand: event.currentTarget.checked }))
          }
        />
        <ul data-slot="rows">
          <For each={props.found.columns}>
            {(column) => (
              <ColumnRow
                column={column}
                fields={fields()}
                field={field(column.heading)}
                unsure={unsure().has(column.heading) && field(column.heading) === column.guess.field}
                doubled={doubled().has(field(column.heading) ?? '')}
                change={(chosen) => props.change(withField(props.mapping, name(), column.heading, chosen))}
              />
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
