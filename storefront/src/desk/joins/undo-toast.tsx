import { Show } from 'solid-js';
import { Button } from '../../ui/button.tsx';

/** Says what was just decided, with the way back; stays until something else is decided. */
export function UndoToast(props: {
  done: { id: string; text: string } | null;
  /** What the way back is called. */
  label: string;
  undo: (id: string) => void;
}) {
  return (
    <div data-component="undo-toast" role="status">
      <Show when={props.done} keyed>
        {(done) => (
          <>
            <p>{done.text}</p>
            <Button variant="secondary" size="small" onClick={() => props.undo(done.id)}>
              {props.label}
            </Button>
          </>
        )}
      </Show>
    </div>
  );
}
