import { createAsync } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { catalogueQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { searchOf } from '../catalogue/filters.ts';
import { ProductCard } from '../parts/product-card.tsx';

/** What a producer has now. */
export function ProducerProducts(props: { slug: string }) {
  const { t, href } = useI18n();
  const session = useSession();
  const products = createAsync(() =>
    catalogueQuery({ producer: props.slug, postcode: session.place()?.postcode }),
  );
  return (
    <section>
      <h2>{t('producer.products')}</h2>
      <Show when={products()}>
        {(found) => (
          <>
            <Show when={found().items.length > 0} fallback={<p>{t('producer.none')}</p>}>
              <ul data-component="product-grid">
                <For each={found().items}>
                  {(product) => (
                    <li>
                      <ProductCard product={product} />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Show when={found().pages > 1}>
              <p data-slot="more">
                <ButtonLink variant="secondary" href={href(paths.home(searchOf({ producer: [props.slug] })))}>
                  {t('producer.more')} ({found().total})
                </ButtonLink>
              </p>
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}
