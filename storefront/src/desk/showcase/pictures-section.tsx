import { type DeskPicture, restorePicture } from '@carriole/shared/contracts/showcase.ts';
import { pictureLimits, pictureTypes } from '@carriole/shared/pictures.ts';
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { shortDateTime } from '../words.ts';
import { PictureCard } from './picture-card.tsx';
import { sendPicture } from './send-picture.ts';
import type { Change } from './subject.tsx';

/** The pictures in their order, with room to drop more, and those taken away lately. */
export function PicturesSection(props: { change: Change }) {
  const { t } = useI18n();
  const { detail } = props.change;
  return (
    <section data-component="showcase-pictures">
      <h2>{t('showcase.picturesTitle')}</h2>
      <p data-slot="hint">{t('showcase.picturesHint')}</p>
      <ul data-slot="pictures">
        <For each={detail().pictures.map(({ id }) => id)}>
          {(id, index) => (
            <Show when={detail().pictures.find((one) => one.id === id)}>
              {(picture) => <PictureCard picture={picture()} index={index()} change={props.change} />}
            </Show>
          )}
        </For>
        <Show when={detail().pictures.length < pictureLimits.perSubject}>
          <li>
            <DropZone change={props.change} />
          </li>
        </Show>
      </ul>
      <Show when={detail().removed.length > 0}>
        <details>
          <summary>{t('showcase.removed', { count: detail().removed.length })}</summary>
          <ul data-slot="removed">
            <For each={detail().removed}>{(one) => <Removed picture={one} change={props.change} />}</For>
          </ul>
        </details>
      </Show>
    </section>
  );
}

function DropZone(props: { change: Change }) {
  const { t, locale } = useI18n();
  const [sending, setSending] = createSignal('');
  const [over, setOver] = createSignal(false);

  /** One after the other: the server reads them one at a time too. */
  async function send(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      setSending(file.name);
      const { value, problem } = await sendPicture(props.change.detail(), file, { locale });
      if (value) props.change.show(value, { text: t('showcase.added'), undo: null });
      else {
        const why = problem === 'offline' ? t('desk.offline') : problem;
        props.change.fail(`${file.name} : ${why}`);
        break;
      }
    }
    setSending('');
  }

  return (
    <label
      data-component="drop-zone"
      data-over={over() ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (sending() === '') void send([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <Icon name="camera" />
      <span>{sending() ? t('showcase.sending', { name: sending() }) : t('showcase.add')}</span>
      <input
        type="file"
        accept={pictureTypes.join(',')}
        multiple
        disabled={sending() !== ''}
        onChange={(event) => {
          const input = event.currentTarget;
          void send([...(input.files ?? [])]).then(() => {
            input.value = '';
          });
        }}
      />
    </label>
  );
}

function Removed(props: { picture: DeskPicture; change: Change }) {
  const { t, locale } = useI18n();
  return (
    <li>
      <span>
        {props.picture.alt?.[locale] ?? t('showcase.noWords')},{' '}
        {t('showcase.removedAt', { when: shortDateTime(props.picture.at, locale) })}
      </span>
      <Button
        variant="secondary"
        size="small"
        onClick={() =>
          void props.change.call(
            restorePicture,
            { params: { id: props.picture.id } },
            { text: t('showcase.restored'), undo: null },
          )
        }
      >
        {t('showcase.restore')}
      </Button>
    </li>
  );
}
