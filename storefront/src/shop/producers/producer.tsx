import type { ProducerPage as Page } from '@carriole/shared/contracts/producers.ts';
import { formatKm } from '@carriole/shared/geo.ts';
import { createAsync, useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { placesQuery, producerQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { NotFound } from '../layout/not-found.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { MiniMap } from '../map/mini-map.tsx';
import { Gallery } from '../parts/gallery.tsx';
import { Story } from '../parts/story.tsx';
import { LabelsSection, SeasonsSection } from './producer-facts.tsx';
import { ProducerProducts } from './producer-products.tsx';

/** One producer: who they are, where, with which co-ops, and what they have now. */
export function Producer() {
  const params = useParams<{ slug: string }>();
  const session = useSession();
  const producer = createAsync(() => producerQuery(params.slug, session.place()?.postcode));
  return (
    <Show when={producer() !== undefined}>
      <Show when={producer()} fallback={<NotFound />}>
        {(found) => <ProducerPage producer={found()} />}
      </Show>
    </Show>
  );
}

function ProducerPage(props: { producer: Page }) {
  const { t } = useI18n();
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
      </header>
      <div data-slot="about">
        <div data-slot="words">
          <Gallery pictures={props.producer.pictures} />
          <Story story={props.producer.story} title={t('producer.story')} />
          <Links producer={props.producer} />
          <LabelsSection labels={props.producer.labelDetails} />
          <SeasonsSection seasons={props.producer.seasons} />
        </div>
        <Where producer={props.producer} />
      </div>
      <ProducerProducts slug={props.producer.slug} />
    </div>
  );
}

function Links(props: { producer: Page }) {
  const { t, href } = useI18n();
  const since = (link: Page['links'][number]) =>
    link.since
      ? t('producers.since', { coop: link.cooperative.name, year: link.since.slice(0, 4) })
      : t('producers.with', { coop: link.cooperative.name });
  return (
    <section data-slot="links">
      <h2>{t('producer.work')}</h2>
      <ul>
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
    </section>
  );
}

/** On the map, and how far from the reader. */
function Where(props: { producer: Page }) {
  const { t, locale } = useI18n();
  const session = useSession();
  const home = createAsync(async () => {
    const place = session.place();
    const found = place ? await placesQuery(place.postcode) : undefined;
    const here = found?.items.find(({ postcode }) => postcode === place?.postcode);
    return here ? { name: here.place, lat: here.lat, lon: here.lon } : null;
  });
  return (
    <section data-slot="map">
      <h2>{t('producer.where')}</h2>
      <Show when={props.producer.distanceKm !== null && session.place()}>
        {(place) => (
          <p>
            {t('producer.distance', {
              km: formatKm(props.producer.distanceKm ?? 0, locale),
              place: place().name,
            })}
          </p>
        )}
      </Show>
      <MiniMap producers={[props.producer]} hubs={props.producer.hubs} home={home() ?? null} near />
    </section>
  );
}
