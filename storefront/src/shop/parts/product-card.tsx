import type { ProductCard as Card } from '@carriole/shared/contracts/catalogue.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Chip } from '../../ui/chip.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { AddControl } from './add-control.tsx';
import { PriceTag } from './price-tag.tsx';
import { ProductPicture } from './product-picture.tsx';
import { PromiseLine } from './promise.tsx';

const nearlyOut = 5;

/** One product on the stall. */
export function ProductCard(props: { product: Card; eager?: boolean }) {
  const { t, locale, href } = useI18n();
  const low = () => {
    const { stock } = props.product;
    return stock !== null && stock > 0 && stock <= nearlyOut ? stock : null;
  };
  return (
    <article data-component="product-card" data-out={props.product.unavailable ? '' : undefined}>
      <div data-slot="picture">
        <ProductPicture product={props.product} sizes="(min-width: 40rem) 20rem, 7rem" eager={props.eager} />
        <span data-slot="ribbons">
          <For each={props.product.cooperatives}>
            {(cooperative) => <Ribbon cooperative={cooperative} variant="hanging" />}
          </For>
        </span>
        <span data-slot="chips">
          <Show when={props.product.organic}>
            <Chip variant="organic">{t('card.organic')}</Chip>
          </Show>
          <Show when={low()}>
            {(left) => <Chip variant="warn">{t('card.left', { count: left() })}</Chip>}
          </Show>
        </span>
      </div>
      <div data-slot="words">
        <h3>
          <a href={href(paths.product(props.product.slug))}>{props.product.name[locale]}</a>
        </h3>
        <p data-slot="producer">
          {t('card.by', { producer: props.product.producer.name, place: props.product.producer.place })}
        </p>
      </div>
      <div data-slot="buy">
        <PriceTag price={props.product.price} pack={props.product.pack} from={props.product.priceFrom} />
        <PromiseLine next={props.product.next} unavailable={props.product.unavailable} />
        <AddControl product={props.product} />
      </div>
    </article>
  );
}
