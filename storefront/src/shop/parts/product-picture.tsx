import type { ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import { Show } from 'solid-js';
import { Picture } from '../../ui/picture.tsx';
import { Produce } from './produce.tsx';

/** A product's photograph on its card; its drawing while there is none. */
export function ProductPicture(props: {
  product: Pick<ProductCard, 'icon' | 'category' | 'picture'>;
  sizes: string;
  eager?: boolean | undefined;
}) {
  return (
    <Show
      when={props.product.picture}
      fallback={
        <Produce icon={props.product.icon.name} category={props.product.category} eager={props.eager} />
      }
    >
      {(picture) => <Picture picture={picture()} sizes={props.sizes} eager={props.eager} decorative />}
    </Show>
  );
}
