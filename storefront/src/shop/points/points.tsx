import type { PickupPointsPage, PickupPointView } from '@carriole/shared/contracts/pickup-points.ts';
import { createAsync } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useBasket } from '../../basket-store.tsx';
import { pickupPointsQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useSession } from '../../session.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { PlacePanel } from '../place/place-panel.tsx';
import { lastFirst } from './last-point.ts';
import { PointEntry } from './point-entry.tsx';
import { PointsMap } from './points-map.tsx';

/** Every pickup point: on the map and in a list, the reader's last one first, then the nearest. */
export function Points() {
  const { t } = useI18n();
  const session = useSession();
  const page = createAsync(() => pickupPointsQuery(session.place()?.postcode));
  return (
    <div data-component="points-page">
      <PageHead title={t('points.title')} description={t('points.intro')} />
      <h1>{t('points.title')}</h1>
      <p>{t('points.intro')}</p>
      <PlacePanel />
      <Show when={page()}>{(found) => <Found page={found()} />}</Show>
    </div>
  );
}

function Found(props: { page: PickupPointsPage }) {
  const { t, locale } = useI18n();
  const session = useSession();
  const basket = useBasket();
  const points = () => lastFirst(props.page.items, ({ id }) => id, session.lastPoint());
  const frozen = () =>
    (basket.view()?.lines ?? [])
      .filter(({ product }) => product.pack.storage === 'frozen')
      .map(({ product }) => product.name[locale]);
  const refused = (point: PickupPointView) => (point.hasFreezer ? [] : frozen());
  return (
    <Show
      when={props.page.items.length > 0}
      fallback={
        <EmptyState picture="/icons/fluent-emoji-flat/basket.svg" title={t('points.none')}>
          <p>{t('points.noneText')}</p>
        </EmptyState>
      }
    >
      <div data-slot="columns">
        <PointsMap points={points()} home={props.page.place} />
        <ol>
          <For each={points()}>
            {(point, index) => (
              <li id={point.id}>
                <PointEntry
                  point={point}
                  number={index() + 1}
                  isLast={point.id === session.lastPoint()}
                  refused={refused(point)}
                />
              </li>
            )}
          </For>
        </ol>
      </div>
    </Show>
  );
}
