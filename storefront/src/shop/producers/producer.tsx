import type { ProducerView } from '@carriole/shared/contracts/catalogue.ts';
import { createAsync, useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { catalogueQuery, categoriesQuery, producerQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { searchOf } from '../catalogue/filters.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { NotFound } from '../layout/not-found.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { ProductCard } from '../parts/product-card.tsx';

/** One producer: who they are, with which co-ops, and what they have now. */
export function Producer() {
  const params = useParams<{ slug: string }>();
  const producer = createAsync(() => producerQuery(params.slug));
  return (
    <Show when={producer() !== undefined}>
      <Show when={producer()} fallback={<NotFound />}>
        {(found) => <ProducerPage producer={found()} />}
      </Show>
    </Show>
  );
}

function ProducerPage(props: { producer: ProducerView }) {
  const { t, locale, href } = useI18n();
  const categories = createAsync(() => categoriesQuery());
  const labels = () => (categories()?.labels ?? []).filter(({ id }) => props.producer.labels.includes(id));
  const since = (link: ProducerView['links'][number]) =>
    link.since
      ? t('producers.since', { coop: link.cooperative.name, year: link.since.slice(0, 4) })
      : t('producers.with', { coop: link.cooperative.name });
  return (
    <div data-component="producer-page">
      <PageHead
        title={props.producer.name}
        description={`${props.producer.activity}, ${props.producer.postcode} ${props.producer.place}`}
      />
      <Breadcrumbs steps={[{ name: t('producers.title'), path: paths.producers() }]} />
      <header>
        <h1>{props.producer.name}</h1>
        <p data-slot="activity">
          {props.producer.activity} · {props.producer.postcode} {props.producer.place}
        </p>
        <ul data-slot="labels">
          <For each={labels()}>
            {(label) => (
              <li>
                <Chip variant={label.kind === 'organic' ? 'organic' : 'plain'}>{label.name[locale]}</Chip>
              </li>
            )}
          </For>
        </ul>
        <ul data-slot="links">
          <For each={props.producer.links}>
            {(link) => (
              <li>
                <a href={href(paths.cooperative(link.cooperative.slug))}>
                  <Ribbon cooperative={link.cooperative}>{since(link)}</Ribbon>
                </a>
              </li>
            )}
          </For>
        </ul>
      </header>
      <ProducerProducts slug={props.producer.slug} />
    </div>
  );
}

function ProducerProducts(props: { slug: string }) {
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
