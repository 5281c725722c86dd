import { type JSX, Show } from 'solid-js';

/** What a page says when it has nothing to show, with what one can do about it. */
export function EmptyState(props: {
  picture?: string;
  title: string;
  level?: 1 | 2;
  children?: JSX.Element;
}) {
  return (
    <div data-component="empty-state">
      <Show when={props.picture}>
        <img src={props.picture} alt="" width="96" height="96" />
      </Show>
      <Show when={props.level === 1} fallback={<h2>{props.title}</h2>}>
        <h1>{props.title}</h1>
      </Show>
      {props.children}
    </div>
  );
}
