import { type JSX, Show } from 'solid-js';

type Coop = { name: string; colour: string };

/** A co-op's ribbon with its name; `hanging` is the ribbon alone, its name for screen readers. */
export function Ribbon(props: { cooperative: Coop; variant?: 'named' | 'hanging'; children?: JSX.Element }) {
  return (
    <span
      data-component="ribbon"
      data-variant={props.variant ?? 'named'}
      style={{ '--coop': props.cooperative.colour }}
      title={props.variant === 'hanging' ? props.cooperative.name : undefined}
    >
      <span data-slot="cloth" aria-hidden="true" />
      <Show
        when={props.variant === 'hanging'}
        fallback={<span data-slot="name">{props.children ?? props.cooperative.name}</span>}
      >
        <span class="visually-hidden">{props.cooperative.name}</span>
      </Show>
    </span>
  );
}
