import { type JSX, splitProps } from 'solid-js';
import { Dynamic } from 'solid-js/web';

/** A sheet of paper. */
export function Card(props: JSX.HTMLAttributes<HTMLElement> & { as?: 'section' | 'article' | 'div' }) {
  const [own, rest] = splitProps(props, ['as']);
  return <Dynamic component={own.as ?? 'div'} {...rest} data-component="card" />;
}
