import type { PictureView } from '@carriole/shared/contracts/pictures.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Picture } from '../../ui/picture.tsx';

/** Photographs one beside the other, to be leafed through by touch, wheel or keys; nothing where there are none. */
export function Gallery(props: { pictures: readonly PictureView[] }) {
  const { t } = useI18n();
  return (
    <Show when={props.pictures.length > 0}>
      <ul
        data-component="gallery"
        data-single={props.pictures.length === 1 ? '' : undefined}
        aria-label={t('pictures.gallery')}
        tabindex={props.pictures.length > 1 ? 0 : undefined}
      >
        <For each={props.pictures}>
          {(picture, index) => (
            <li>
              <Picture
                picture={picture}
                sizes="(min-width: 48rem) 40rem, calc(100vw - 2rem)"
                eager={index() === 0}
              />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
