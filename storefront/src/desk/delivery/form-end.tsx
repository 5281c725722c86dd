import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { useDelivery } from './state.tsx';
import { type Writer, WriterTrouble } from './writing.tsx';

/** The end of the form of a zone or point: why it was refused, saving, and ending what is there already. */
export function FormEnd(props: {
  writer: Writer;
  restart: () => void;
  save: string;
  /** Absent for what is not there yet. */
  end: { label: string; act: () => void } | null;
}) {
  const { t } = useI18n();
  const { desk } = useDelivery();
  return (
    <>
      <WriterTrouble writer={props.writer} restart={props.restart} />
      <Show when={desk().editable} fallback={<p data-slot="quiet">{t('links.readOnly')}</p>}>
        <div data-slot="actions">
          <Button type="submit" disabled={props.writer.busy()}>
            {props.save}
          </Button>
          <Show when={props.end}>
            {(end) => (
              <Button variant="danger" disabled={props.writer.busy()} onClick={() => end().act()}>
                {end().label}
              </Button>
            )}
          </Show>
        </div>
      </Show>
    </>
  );
}
