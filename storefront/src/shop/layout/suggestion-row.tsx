import type { Suggestion } from '@carriole/shared/contracts/finding.ts';
import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Produce } from '../parts/produce.tsx';
import { segmentsOf } from './suggestion-text.ts';

const drawings: Record<Suggestion['kind'], IconName> = {
  product: 'basket',
  search: 'search',
  category: 'filter',
  producer: 'farm',
  cooperative: 'shop',
};

/** One suggestion: its picture, its name with what answers the typing set off, and what stands behind it. */
export function SuggestionRow(props: { suggestion: Suggestion }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <Show
        when={props.suggestion.picture}
        fallback={
          <span data-slot="drawing">
            <Icon name={drawings[props.suggestion.kind]} />
          </span>
        }
      >
        {(picture) => <Produce icon={picture().icon.name} category={picture().category} size="small" eager />}
      </Show>
      <span data-slot="name">
        <For each={segmentsOf(props.suggestion.name, props.suggestion.marks)}>
          {({ text, marked }) => (marked ? <mark>{text}</mark> : text)}
        </For>
        <Show when={props.suggestion.hint}>{(hint) => <span data-slot="hint"> {hint()}</span>}</Show>
      </span>
      <Show when={props.suggestion.count}>
        {(count) => <span data-slot="count">{t('list.count', { count: count() })}</span>}
      </Show>
    </>
  );
}
