import { createUniqueId, type JSX, onMount } from 'solid-js';

/** A native dialog that opens as it appears; Escape and what lies beside it close it. */
export function Dialog(props: { title: string; close: () => void; children: JSX.Element }) {
  const id = `d${createUniqueId()}`;
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  return (
    <dialog
      ref={dialog}
      data-component="delivery-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.close();
      }}
      onClick={(event) => {
        if (event.target === dialog) props.close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div data-slot="body">
        <h2 id={id}>{props.title}</h2>
        {props.children}
      </div>
    </dialog>
  );
}
