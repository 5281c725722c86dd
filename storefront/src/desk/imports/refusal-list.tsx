import type { ImportRunView } from '@carriole/shared/contracts/desk.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createNarrow } from '../narrow.ts';

type Refusal = ImportRunView['refusals'][number];

/** Each refused row: where it stands, what was read, and why it was left aside. */
export function RefusalList(props: { refusals: readonly Refusal[]; cooperative: string }) {
  const { t } = useI18n();
  const narrow = createNarrow();
  const caption = () => t('imports.caption', { name: props.cooperative });
  return (
    <Show when={narrow()} fallback={<RefusalTable refusals={props.refusals} caption={caption()} />}>
      <ul data-component="refusal-cards" aria-label={caption()}>
        <For each={props.refusals}>
          {(refusal) => (
            <li>
              <p>{refusal.sentence}</p>
              <p data-slot="quiet">
                {refusal.file}, {t('imports.row').toLowerCase()} {refusal.row}, {refusal.field}
              </p>
              <p>
                <Value value={refusal.value} />
              </p>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function RefusalTable(props: { refusals: readonly Refusal[]; caption: string }) {
  const { t } = useI18n();
  return (
    <table data-component="desk-table" data-variant="refusals">
      <caption class="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('imports.file')}</th>
          <th scope="col">{t('imports.row')}</th>
          <th scope="col">{t('imports.field')}</th>
          <th scope="col">{t('imports.value')}</th>
          <th scope="col">{t('imports.reason')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.refusals}>
          {(refusal) => (
            <tr>
              <td>{refusal.file}</td>
              <td>{refusal.row}</td>
              <td>{refusal.field}</td>
              <td>
                <Value value={refusal.value} />
              </td>
              <td data-slot="reason">{refusal.sentence}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Value(props: { value: string }) {
  const { t } = useI18n();
  return (
    <Show when={props.value.trim() !== ''} fallback={<em>{t('imports.emptyValue')}</em>}>
      <code>{props.value}</code>
    </Show>
  );
}
