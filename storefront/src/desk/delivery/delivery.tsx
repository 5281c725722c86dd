import { A, createAsync, useSearchParams } from '@solidjs/router';
import { For, Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import type { DeliveryPart } from '../desk-page.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { deliveryDesk } from './data.ts';
import { DatesPage } from './dates.tsx';
import { PointPage } from './point.tsx';
import { PointsPage } from './points.tsx';
import { DeliveryProvider } from './state.tsx';
import { TransfersPage } from './transfers.tsx';
import { WeeksPage } from './weeks-page.tsx';
import { ZonePage } from './zone.tsx';
import { ZonesPage } from './zones.tsx';

const parts = ['weeks', 'zones', 'points', 'transfers', 'dates'] as const;

/** Where each part of the delivery desk is. */
const partPaths: Record<DeliveryPart, string> = {
  weeks: '/desk/livraison',
  zones: '/desk/livraison/zones',
  points: '/desk/livraison/points',
  transfers: '/desk/livraison/transferts',
  dates: '/desk/livraison/dates',
};

/** The logistics lead's desk: the coming weeks, and the zones, points, transfers and dates they come of. */
export function DeliveryDesk(props: { part: DeliveryPart; id: string | undefined }) {
  const { t } = useI18n();
  const desk = useDesk();
  const [search] = useSearchParams<{ semaine?: string }>();
  const from = () => (/^\d{4}-\d{2}-\d{2}$/.test(search.semaine ?? '') ? search.semaine : undefined);
  const asked = createAsync(() => deliveryDesk(desk.cooperative().slug, from()));
  useSignedOut(() => asked());
  return (
    <>
      <Show when={asked()?.problem}>
        {(problem) => (
          <>
            <PageTitle title={t('delivery.title')} />
            <ProblemNote problem={problem()} retry={() => window.location.reload()} />
          </>
        )}
      </Show>
      <Show when={asked.latest?.value}>
        {(shown) => (
          <DeliveryProvider desk={shown()}>
            <Tabs part={props.part} />
            <Switch>
              <Match when={props.part === 'weeks'}>
                <WeeksPage />
              </Match>
              <Match when={props.part === 'zones' && props.id} keyed>
                {(id) => <ZonePage id={id} />}
              </Match>
              <Match when={props.part === 'zones'}>
                <ZonesPage />
              </Match>
              <Match when={props.part === 'points' && props.id} keyed>
                {(id) => <PointPage id={id} />}
              </Match>
              <Match when={props.part === 'points'}>
                <PointsPage />
              </Match>
              <Match when={props.part === 'transfers'}>
                <TransfersPage />
              </Match>
              <Match when={props.part === 'dates'}>
                <DatesPage />
              </Match>
            </Switch>
          </DeliveryProvider>
        )}
      </Show>
    </>
  );
}

function Tabs(props: { part: DeliveryPart }) {
  const { t } = useI18n();
  const desk = useDesk();
  return (
    <nav aria-label={t('delivery.parts')} data-component="delivery-tabs">
      <ul data-slot="tabs">
        <For each={parts}>
          {(part) => (
            <li>
              <A
                href={`${partPaths[part]}${deskSearch(desk)}`}
                end
                aria-current={part === props.part ? 'page' : undefined}
              >
                {t(`delivery.part.${part}`)}
              </A>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
