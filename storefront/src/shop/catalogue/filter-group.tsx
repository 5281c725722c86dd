import type { Facet, FilterKind } from '@carriole/shared/contracts/catalogue.ts';
import { For, type JSX, Show } from 'solid-js';
import { Choice } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';

/** The choices of one filter with how many products each gives; folded away unless something in it is chosen. */
export function FilterGroup(props: {
  kind: FilterKind;
  title: string;
  /** What there is to choose, in the order to show it. */
  options: readonly string[];
  chosen: readonly string[];
  facets: readonly Facet[];
  label: (option: string) => JSX.Element;
  note?: string;
  /** Shown without unfolding. */
  open?: boolean;
}) {
  const count = (id: string) => props.facets.find((facet) => facet.id === id)?.count ?? 0;
  const shown = () => props.options.filter((id) => count(id) > 0 || props.chosen.includes(id));
  // What the reader unfolds stays so while the counts change.
  const unfolded = props.open || props.chosen.length > 0;
  return (
    <Show when={shown().length > 0}>
      <details data-component="filter-group" open={unfolded}>
        <summary>
          {props.title}
          <Icon name="down" />
        </summary>
        <fieldset aria-label={props.title}>
          <Show when={props.note}>
            <p class="small soft">{props.note}</p>
          </Show>
          <For each={shown()}>
            {(option) => (
              <Choice
                name={props.kind}
                value={option}
                checked={props.chosen.includes(option)}
                label={props.label(option)}
                end={count(option)}
              />
            )}
          </For>
        </fieldset>
      </details>
    </Show>
  );
}
