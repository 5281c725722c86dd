import { createAsync, useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { reservedProductQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { NotFound } from '../layout/not-found.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { Produce } from '../parts/produce.tsx';

/** A product that is sold to the other audience only: what it is, and why it cannot be had. */
export function Reserved() {
  const { t, locale, href } = useI18n();
  const params = useParams<{ slug: string }>();
  const product = createAsync(() => reservedProductQuery(params.slug));
  return (
    <Show when={product() !== undefined}>
      <Show when={product()} fallback={<NotFound />}>
        {(found) => (
          <article data-component="product-page">
            <PageHead title={`${found().name[locale]}, ${found().producer.name}`} />
            <div data-slot="top">
              <div data-slot="picture">
                <Produce icon={found().icon.name} category={found().category} size="large" eager />
              </div>
              <div data-slot="words">
                <h1>{found().name[locale]}</h1>
                <p data-slot="producer">
                  {t('card.by', { producer: found().producer.name, place: found().producer.place })}
                </p>
                <p>
                  <strong>{t('why.not-for-audience')}</strong>
                </p>
                <For each={found().cooperatives}>
                  {(cooperative) => (
                    <p>
                      <Ribbon cooperative={cooperative}>
                        {t('product.soldBy', { coop: cooperative.name })}
                      </Ribbon>
                    </p>
                  )}
                </For>
                <p class="soft">{t('reserved.page')}</p>
                <p>
                  <ButtonLink variant="secondary" href={href(paths.producer(found().producer.slug))}>
                    {t('reserved.more')}
                  </ButtonLink>
                </p>
              </div>
            </div>
          </article>
        )}
      </Show>
    </Show>
  );
}
