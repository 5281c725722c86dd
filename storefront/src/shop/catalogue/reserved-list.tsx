import { createAsync } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { reservedProductsQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Produce } from '../parts/produce.tsx';

/** What a search finds that is sold to the other audience only, each with why it cannot be had. */
export function ReservedList(props: { q: string }) {
  const { t, locale, href } = useI18n();
  const found = createAsync(() => (props.q ? reservedProductsQuery(props.q) : Promise.resolve(null)));
  return (
    <Show when={(found()?.items.length ?? 0) > 0}>
      <section data-component="reserved-list" aria-labelledby="reserved">
        <h2 id="reserved">{t('reserved.title')}</h2>
        <p class="soft">{t('reserved.text')}</p>
        <ul>
          <For each={found()?.items}>
            {(product) => (
              <li>
                <Produce icon={product.icon.name} category={product.category} size="small" />
                <div>
                  <h3>
                    <a href={href(paths.product(product.slug))}>{product.name[locale]}</a>
                  </h3>
                  <p class="small soft">
                    {t('card.by', { producer: product.producer.name, place: product.producer.place })}
                  </p>
                  <p class="small">
                    <strong>{t('why.not-for-audience')}</strong>
                  </p>
                </div>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
