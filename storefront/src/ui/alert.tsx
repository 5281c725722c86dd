import type { JSX } from 'solid-js';
import { Icon } from './icon.tsx';

/** A message set apart. Give `role="alert"` when it appears in answer to something the reader did. */
export function Alert(props: {
  variant?: 'info' | 'warn' | 'danger' | 'good';
  role?: 'alert' | 'status';
  children: JSX.Element;
}) {
  const icon = () =>
    props.variant === 'good' ? 'check' : props.variant === 'info' || !props.variant ? 'leaf' : 'alert';
  return (
    <div data-component="alert" data-variant={props.variant ?? 'info'} role={props.role}>
      <Icon name={icon()} />
      <div data-slot="body">{props.children}</div>
    </div>
  );
}
