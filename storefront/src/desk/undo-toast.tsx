import { Show } from 'solid-js';
import { Button } from '../ui/button.tsx';

/** Says what was just done, with the way back where there is one; stays until something else is done. */
export function UndoToast<D extends { text: string }>(props: {
  done: D | null;
  label: string;
  /** Left out where what was done has no way back. */
  undo?: ((done: D) => void) | undefined;
}) {
  return (
    <div data-component="undo-toast" role="status">
      <Show when={props.done} keyed>
        {(done) => (
          <>
            <p>{done.text}</p>
            <Show when={props.undo}>
              {(undo) => (
                <Button variant="secondary" size="small" onClick={() => undo()(done)}>
                  {props.label}
                </Button>
              )}
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
