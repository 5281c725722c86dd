import { createEffect, createUniqueId, type JSX, Show } from 'solid-js';
import { Button } from '../../ui/button.tsx';

/** Asks before something that is hard to take back. Escape and the second button say no. */
export function ConfirmDialog(props: {
  open: boolean;
  title: string;
  yes: string;
  no: string;
  danger?: boolean;
  confirm: () => void;
  cancel: () => void;
  children: JSX.Element;
}) {
  const id = `c${createUniqueId()}`;
  let dialog: HTMLDialogElement | undefined;
  createEffect(() => {
    if (props.open && !dialog?.open) dialog?.showModal();
    else if (!props.open) dialog?.close();
  });
  return (
    <dialog
      ref={dialog}
      data-component="dialog"
      aria-labelledby={id}
      onClose={() => props.open && props.cancel()}
    >
      <Show when={props.open}>
        <h2 id={id}>{props.title}</h2>
        {props.children}
        <div data-component="desk-actions">
          <Button
            variant={props.danger ? 'danger' : 'primary'}
            onClick={() => {
              props.confirm();
              props.cancel();
            }}
          >
            {props.yes}
          </Button>
          <Button variant="secondary" autofocus onClick={() => props.cancel()}>
            {props.no}
          </Button>
        </div>
      </Show>
    </dialog>
  );
}
