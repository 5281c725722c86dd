import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';

/** A place to drop files on, which is also the button that opens the list of files. */
export function FileDrop(props: { busy: boolean; take: (files: readonly File[]) => void }) {
  const { t } = useI18n();
  const [over, setOver] = createSignal(false);
  const take = (files: FileList | null | undefined) => {
    if (!props.busy && files && files.length > 0) props.take([...files]);
  };
  return (
    <label
      data-component="file-drop"
      data-over={over() ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="plus" />
      <strong>{t('files.drop')}</strong>
      <span data-slot="quiet">{t('files.dropHint')}</span>
      <input
        type="file"
        multiple
        disabled={props.busy}
        class="visually-hidden"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
