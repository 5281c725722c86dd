import type { PictureView } from '@carriole/shared/contracts/pictures.ts';
import { pictureFormats, pictureHref } from '@carriole/shared/pictures.ts';
import { For } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';

/** A photograph in the lightest form the browser takes, as wide as it is shown; its room is kept while it loads. */
export function Picture(props: {
  picture: PictureView;
  /** How wide it is shown, as the `sizes` of HTML. */
  sizes: string;
  eager?: boolean | undefined;
  /** The words beside it say what is to be seen. */
  decorative?: boolean;
}) {
  const { locale } = useI18n();
  const set = (format: (typeof pictureFormats)[number]) =>
    props.picture.widths
      .map((width) => `${pictureHref(props.picture.digest, width, format)} ${width}w`)
      .join(', ');
  const middle = () => {
    const { widths } = props.picture;
    return widths.find((width) => width >= 800) ?? widths.at(-1) ?? props.picture.width;
  };
  return (
    <picture data-component="picture">
      <For each={pictureFormats}>
        {(format) => <source type={`image/${format}`} srcset={set(format)} sizes={props.sizes} />}
      </For>
      <img
        src={pictureHref(props.picture.digest, middle(), 'webp')}
        alt={props.decorative ? '' : (props.picture.alt?.[locale] ?? '')}
        width={props.picture.width}
        height={props.picture.height}
        loading={props.eager ? 'eager' : 'lazy'}
        decoding="async"
      />
    </picture>
  );
}
