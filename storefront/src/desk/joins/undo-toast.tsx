import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';

/** Says what was just decided, with the way back; stays until something else is decided. */
export function UndoToast(props: { done: { id: string; text: string } | null; undo: (id: string) => void }) {
  const { t } = useI18n();
  return (
    <div data-component="undo-toast" role="status">
      <Show when={props.done} keyed>
        {(done) => (
          <>
            <p>{done.text}</p>
            <Button variant="secondary" size="small" onClick={() => props.undo(done.id)}>
              {t('joins.undo')}
            </Button>
          </>
        )}
      </Show>
    </div>
  );
}
