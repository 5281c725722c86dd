import type { SourceTable } from '@carriole/shared/contracts/sources.ts';
import { createUniqueId, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Chip } from '../../ui/chip.tsx';
import type { OurField } from './draft.ts';

const shownSamples = 3;

/** One column: its heading, what stands in it, and which of our fields it is. */
export function ColumnRow(props: {
  column: SourceTable['columns'][number];
  fields: readonly OurField[];
  field: string | null;
  unsure: boolean;
  doubled: boolean;
  change: (field: string | null) => void;
}) {
  const { t } = useI18n();
  const id = `k${createUniqueId()}`;
  const chosen = () => props.fields.find(({ field }) => field === props.field);
  const groups = () =>
    [
      { name: t('columns.needed'), fields: props.fields.filter(({ needed }) => needed) },
      { name: t('columns.useful'), fields: props.fields.filter(({ needed }) => !needed) },
    ].filter(({ fields }) => fields.length > 0);
  return (
    <li data-left-out={props.field === null ? '' : undefined}>
      <p data-slot="heading">
        <label for={id}>{props.column.heading || t('columns.noHeading')}</label>
      </p>
      <p data-slot="samples">
        <For each={props.column.samples.slice(0, shownSamples)} fallback={<em>{t('columns.empty')}</em>}>
          {(sample) => <code>{sample}</code>}
        </For>
      </p>
      <div data-slot="choice">
        <select
          id={id}
          data-component="select"
          aria-describedby={`${id}-note`}
          onChange={(event) => props.change(event.currentTarget.value || null)}
        >
          <option value="" selected={props.field === null}>
            {t('columns.leaveOut')}
          </option>
          <For each={groups()}>
            {(group) => (
              <optgroup label={group.name}>
                <For each={group.fields}>
                  {({ field, name }) => (
                    <option value={field} selected={field === props.field}>
                      {name}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </select>
        <p id={`${id}-note`} data-slot="note">
          <Show when={props.unsure}>
            <Chip variant="warn">{t('columns.unsure')}</Chip>{' '}
          </Show>
          <Show when={props.doubled}>
            <Chip variant="warn">{t('columns.doubled')}</Chip>{' '}
          </Show>
          {chosen()?.hint}
        </p>
      </div>
    </li>
  );
}
