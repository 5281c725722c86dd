import {
  type DeskPicture,
  orderPictures,
  removePicture,
  restorePicture,
} from '@carriole/shared/contracts/showcase.ts';
import { pictureTypes } from '@carriole/shared/pictures.ts';
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Picture } from '../../ui/picture.tsx';
import { moved } from './filters.ts';
import { sendPicture } from './send-picture.ts';
import type { Change } from './subject.tsx';
import { WordsForm } from './words-form.tsx';

/** One picture: how it looks, what it says, and what can be done with it. */
export function PictureCard(props: { picture: DeskPicture; index: number; change: Change }) {
  const { t, locale } = useI18n();
  const [sending, setSending] = createSignal(false);
  const ids = () => props.change.detail().pictures.map(({ id }) => id);
  const number = () => ({ number: props.index + 1 });

  const order = (list: string[]) => {
    const { kind, slug } = props.change.detail();
    const before = ids();
    const call = (wanted: string[], undo: (() => Promise<boolean>) | null): Promise<boolean> =>
      props.change.call(
        orderPictures,
        { params: { kind, slug }, body: { ids: wanted } },
        { text: t('showcase.moved'), undo },
      );
    void call(list, () => call(before, null));
  };
  const remove = () => {
    const call = { params: { id: props.picture.id } };
    const undo = () => props.change.call(restorePicture, call, { text: t('showcase.restored'), undo: null });
    void props.change.call(removePicture, call, { text: t('showcase.removedOne'), undo });
  };
  const replace = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    const sent = await sendPicture(props.change.detail(), file, { locale, replaces: props.picture.id });
    setSending(false);
    if (sent.value) props.change.show(sent.value, { text: t('showcase.replaced'), undo: null });
    else props.change.fail(sent.problem === 'offline' ? t('desk.offline') : sent.problem);
  };

  return (
    <li data-component="picture-card">
      <Picture picture={props.picture} sizes="(min-width: 48rem) 22rem, 100vw" />
      <p data-slot="state">
        <Chip variant={props.picture.shown ? 'organic' : 'warn'}>
          {t(props.picture.shown ? 'showcase.shown' : 'showcase.waits')}
        </Chip>
        <Show when={props.index === 0 && props.picture.shown}>
          <Chip>{t('showcase.cover')}</Chip>
        </Show>
      </p>
      <WordsForm picture={props.picture} change={props.change} />
      <div data-slot="actions">
        <Show when={props.index > 0}>
          <Button
            variant="secondary"
            size="small"
            aria-label={t('showcase.earlierNumber', number())}
            onClick={() => order(moved(ids(), props.index, -1))}
          >
            {t('showcase.earlier')}
          </Button>
        </Show>
        <Show when={props.index < ids().length - 1}>
          <Button
            variant="secondary"
            size="small"
            aria-label={t('showcase.laterNumber', number())}
            onClick={() => order(moved(ids(), props.index, 1))}
          >
            {t('showcase.later')}
          </Button>
        </Show>
        <label data-slot="replace">
          <span>{t(sending() ? 'desk.loading' : 'showcase.replace')}</span>
          <input
            type="file"
            accept={pictureTypes.join(',')}
            disabled={sending()}
            onChange={(event) => void replace(event.currentTarget.files?.[0])}
          />
        </label>
        <Button
          variant="danger"
          size="small"
          aria-label={t('showcase.removeNumber', number())}
          onClick={remove}
        >
          {t('showcase.remove')}
        </Button>
      </div>
    </li>
  );
}
