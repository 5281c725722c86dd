import { Show } from 'solid-js';
import { Button } from '../ui/button.tsx';

/** Says what was just done, with the way back; stays until something else is done. */
export function UndoToast<D extends { text: string }>(props: {
  done: D | null;
  label: string;
  undo: (done: D) => void;
}) {
  return (
    <div data-component="undo-toast" role="status">
      <Show when={props.done} keyed>
        {(done) => (
          <>
            <p>{done.text}</p>
            <Button variant="secondary" size="small" onClick={() => props.undo(done)}>
              {props.label}
            </Button>
          </>
        )}
      </Show>
    </div>
  );
}
