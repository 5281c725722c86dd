import type { JSX } from 'solid-js';

/** A small label; `organic` is the green one, `warn` asks for attention. */
export function Chip(props: { variant?: 'plain' | 'organic' | 'warn'; children: JSX.Element }) {
  return (
    <span data-component="chip" data-variant={props.variant ?? 'plain'}>
      {props.children}
    </span>
  );
}
