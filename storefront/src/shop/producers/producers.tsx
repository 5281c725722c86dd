import type { ProducersPage } from '@carriole/shared/contracts/producers.ts';
import { createAsync, useLocation } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { producersQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { useFederation } from '../layout/federation.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { villageOf } from '../map/pins.ts';
import { ProducerMap } from '../map/producer-map.tsx';
import { type ProducerFilters, producerFiltersOf, producerSearch } from './filters.ts';
import { ProducerCard } from './producer-card.tsx';
import { ProducersForm } from './producers-form.tsx';

const pageSize = 24;

/** All producers of the federation, each once: on a map, and in a list that says the same. */
export function Producers() {
  const { t, href } = useI18n();
  const federation = useFederation();
  const session = useSession();
  const location = useLocation();
  const filters = () => producerFiltersOf(location.search);
  const producers = createAsync(() =>
    producersQuery({ ...filters(), postcode: session.place()?.postcode, size: pageSize }),
  );
  const address = (changes: Partial<ProducerFilters>) =>
    href(paths.producers(producerSearch({ ...filters(), page: undefined, ...changes })));
  const hubs = () =>
    federation().cooperatives.map(({ slug, name, colour, place, lat, lon }) => ({
      cooperative: { slug, name, colour },
      place,
      lat,
      lon,
    }));
  return (
    <div data-component="producers">
      <PageHead
        title={t('producers.title')}
        description={t('producers.intro', { count: federation().counts.producers })}
      />
      <h1>{t('producers.title')}</h1>
      <p class="soft">{t('producers.intro', { count: federation().counts.producers })}</p>
      <ProducersForm filters={filters()} categories={producers()?.categories ?? []} />
      <Show when={producers()}>
        {(found) => (
          <div data-slot="where">
            <ProducerMap
              pins={found().pins}
              hubs={hubs()}
              home={found().place}
              at={filters().at}
              hrefAt={(at) => address({ at })}
            />
            <ProducerList found={found()} filters={filters()} address={address} />
          </div>
        )}
      </Show>
    </div>
  );
}

function ProducerList(props: {
  found: ProducersPage;
  filters: ProducerFilters;
  address: (changes: Partial<ProducerFilters>) => string;
}) {
  const { t } = useI18n();
  return (
    <section data-slot="results" id="producteurs-liste">
      <div data-slot="results-head">
        <h2>
          {props.filters.at
            ? t('map.cluster', { count: props.found.total, place: villageOf(props.found.items) })
            : t('producers.count', { count: props.found.total })}
        </h2>
        <Show when={props.filters.at}>
          <a href={props.address({ at: undefined })}>{t('producers.showAll')}</a>
        </Show>
      </div>
      <Show when={props.found.items.length > 0} fallback={<EmptyState title={t('producers.empty')} />}>
        <ul data-slot="list">
          <For each={props.found.items}>{(producer) => <ProducerCard producer={producer} />}</For>
        </ul>
      </Show>
      <Pagination
        page={props.found.page}
        pages={props.found.pages}
        href={(page) => props.address({ page: page > 1 ? page : undefined })}
      />
    </section>
  );
}
