import type { CooperativeView } from '@carriole/shared/contracts/federation.ts';
import { createAsync, useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { cooperativeQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { searchOf } from '../catalogue/filters.ts';
import { NotFound } from '../layout/not-found.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { MiniMap } from '../map/mini-map.tsx';
import { enterpriseNumber } from '../parts/enterprise-number.ts';
import { Gallery } from '../parts/gallery.tsx';
import { Story } from '../parts/story.tsx';
import { ServicesTable } from './services-table.tsx';

/** One co-op's face in the shop: its hub, its rounds and pickup points, its producers. */
export function Cooperative() {
  const params = useParams<{ slug: string }>();
  const cooperative = createAsync(() => cooperativeQuery(params.slug));
  return (
    <Show when={cooperative() !== undefined}>
      <Show when={cooperative()} fallback={<NotFound />}>
        {(found) => <CooperativePage cooperative={found()} />}
      </Show>
    </Show>
  );
}

function CooperativePage(props: { cooperative: CooperativeView }) {
  const { t, href } = useI18n();
  const hub = () => `${props.cooperative.hub.postcode} ${props.cooperative.hub.place}`;
  const ownHub = () => {
    const { slug, name, colour, hub: at } = props.cooperative;
    return { cooperative: { slug, name, colour }, place: at.place, lat: at.lat, lon: at.lon };
  };
  const of = (kind: 'delivery' | 'pickup') =>
    props.cooperative.services.filter((service) => service.kind === kind);
  return (
    <div data-component="cooperative-page" style={{ '--coop': props.cooperative.colour }}>
      <PageHead title={props.cooperative.name} description={t('coop.hub', { place: hub() })} />
      <header>
        <span data-slot="cloth" aria-hidden="true" />
        <p data-slot="eyebrow">{t('coop.eyebrow')}</p>
        <h1>{props.cooperative.name}</h1>
        <p>
          {t('coop.hub', { place: hub() })} · {t('coop.offers', { count: props.cooperative.offers })} ·{' '}
          {t('coop.makers', { count: props.cooperative.producers.length })}
        </p>
        <p class="small soft">
          {t('coop.seller', {
            name: props.cooperative.name,
            number: enterpriseNumber(props.cooperative.enterpriseNumber),
          })}
        </p>
        <p>
          <ButtonLink href={href(paths.home(searchOf({ cooperative: [props.cooperative.slug] })))}>
            {t('coop.catalogue')}
          </ButtonLink>
        </p>
      </header>
      <Gallery pictures={props.cooperative.pictures} />
      <div data-slot="about">
        <Story story={props.cooperative.story} title={t('coop.story')} />
        <section>
          <h2>{t('coop.where')}</h2>
          <MiniMap producers={props.cooperative.producers} hubs={[ownHub()]} home={null} />
        </section>
      </div>
      <ServicesTable title={t('coop.rounds')} services={of('delivery')} />
      <ServicesTable title={t('coop.pickups')} services={of('pickup')} />
      <section>
        <h2>{t('coop.producers')}</h2>
        <ul data-slot="producers">
          <For each={props.cooperative.producers}>
            {(producer) => (
              <li>
                <a href={href(paths.producer(producer.slug))}>{producer.name}</a>
                <span class="small soft">
                  {producer.activity}, {producer.place}
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </div>
  );
}
