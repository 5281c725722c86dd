import { type JSX, Show } from 'solid-js';

/** What a page says when it has nothing to show, with what one can do about it. */
export function EmptyState(props: { picture?: string; title: string; children?: JSX.Element }) {
  return (
    <div data-component="empty-state">
      <Show when={props.picture}>
        <img src={props.picture} alt="" width="96" height="96" />
      </Show>
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}
