import type { ProductView } from '@carriole/shared/contracts/catalogue.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { createAsync, useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { productQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Chip } from '../../ui/chip.tsx';
import { searchOf } from '../catalogue/filters.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { AddControl } from '../parts/add-control.tsx';
import { Gallery } from '../parts/gallery.tsx';
import { PriceTag } from '../parts/price-tag.tsx';
import { Produce } from '../parts/produce.tsx';
import { ProductCard } from '../parts/product-card.tsx';
import { PromiseLine } from '../parts/promise.tsx';
import { Story } from '../parts/story.tsx';
import { DaysSection } from './days-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { ProductJsonLd } from './product-json-ld.tsx';
import { Reserved } from './reserved.tsx';
import { SellersSection } from './sellers-section.tsx';

/** One product: what it is, from whom, when it can come, and who sells it. */
export function Product() {
  const params = useParams<{ slug: string }>();
  const session = useSession();
  const product = createAsync(() => productQuery(params.slug, session.place()?.postcode));
  return (
    <Show when={product() !== undefined}>
      <Show when={product()} fallback={<Reserved />}>
        {(found) => <ProductPage product={found()} />}
      </Show>
    </Show>
  );
}

function ProductPage(props: { product: ProductView }) {
  const { t, locale, href } = useI18n();
  const [wish, setWish] = createSignal<string | null>(null);
  const name = () => props.product.name[locale];
  const producer = () => props.product.producer;
  const description = () =>
    `${name()}, ${producer().name}, ${producer().place}. ${formatMoney(props.product.price.cents, locale)}`;
  const steps = () => [
    { name: t('nav.shop'), path: paths.home() },
    ...props.product.categoryPath.map(({ id, name: category }) => ({
      name: category[locale],
      path: paths.home(searchOf({ category: id })),
    })),
  ];
  return (
    <article data-component="product-page">
      <PageHead title={`${name()}, ${producer().name}`} description={description()} />
      <ProductJsonLd product={props.product} />
      <Breadcrumbs steps={steps()} />
      <div data-slot="top">
        <div data-slot="picture">
          <Show
            when={props.product.pictures.length > 0}
            fallback={
              <Produce icon={props.product.icon.name} category={props.product.category} size="large" eager />
            }
          >
            <Gallery pictures={props.product.pictures} />
          </Show>
          <Show when={!props.product.icon.exact && props.product.pictures.length === 0}>
            <p class="small soft">{t('product.illustration')}</p>
          </Show>
        </div>
        <div data-slot="words">
          <h1>{name()}</h1>
          <p data-slot="producer">
            <a href={href(paths.producer(producer().slug))}>{producer().name}</a>, {producer().place}
          </p>
          <ul data-slot="labels">
            <For each={props.product.labelDetails}>
              {(label) => (
                <li>
                  <Chip variant={label.kind === 'organic' ? 'organic' : 'plain'}>{label.name[locale]}</Chip>
                </li>
              )}
            </For>
          </ul>
          <PriceTag price={props.product.price} pack={props.product.pack} from={props.product.priceFrom} />
          <p class="small soft">
            {t(props.product.price.vatIncluded ? 'product.vat' : 'product.vatExcluded', {
              rate: props.product.price.vatRatePercent,
            })}
          </p>
          <PromiseLine next={props.product.next} unavailable={props.product.unavailable} />
          <div data-slot="add">
            <AddControl product={props.product} wish={wish() ?? undefined} size="large" />
          </div>
          <SellersSection product={props.product} wish={wish()} onWish={setWish} />
        </div>
      </div>
      <Story story={props.product.story} title={t('product.story')} />
      <div data-slot="more">
        <FactsSection product={props.product} />
        <DaysSection product={props.product} />
      </div>
      <Show when={props.product.related.length > 0}>
        <section data-slot="related">
          <h2>{t('product.related')}</h2>
          <ul data-component="product-grid">
            <For each={props.product.related.slice(0, 4)}>
              {(related) => (
                <li>
                  <ProductCard product={related} />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </article>
  );
}
