import { formatDate } from '@carriole/shared/calendar.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { SelectField } from '../../ui/field.tsx';
import { movesOf, type Wish } from './weeks.ts';

/** What becomes of one date: as usual, not at all, or on another day; a phone's own wheel, a keyboard's own keys. */
export function WishField(props: {
  label: string;
  usual: string;
  today: string;
  /** Null where several things stand differently. */
  wish: Wish | null;
  change: (wish: Wish) => void;
}) {
  const { t, locale } = useI18n();
  const value = () => (props.wish?.kind === 'moved' ? props.wish.to : props.wish?.kind);
  const read = (text: string): Wish =>
    text === 'usual' || text === 'closed' ? { kind: text } : { kind: 'moved', to: text };
  return (
    <SelectField label={props.label} onChange={(event) => props.change(read(event.currentTarget.value))}>
      <Show when={props.wish === null}>
        <option value="" selected disabled>
          {t('delivery.wish.several')}
        </option>
      </Show>
      <option value="usual" selected={value() === 'usual'}>
        {t('delivery.wish.usual', { date: formatDate(props.usual, locale) })}
      </option>
      <option value="closed" selected={value() === 'closed'}>
        {t('delivery.wish.closed')}
      </option>
      <For each={movesOf(props.usual, props.today)}>
        {(date) => (
          <option value={date} selected={value() === date}>
            {t('delivery.wish.moved', { date: formatDate(date, locale) })}
          </option>
        )}
      </For>
    </SelectField>
  );
}
