import { A, createAsync } from '@solidjs/router';
import { createMemo, createSignal, For, Show, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { AreaMap } from './area-map.tsx';
import { areas } from './data.ts';
import { useDelivery } from './state.tsx';

/** All zones on one map; a tapped postcode says which of them come there. The cards below say the same in words. */
export function ZonesMap() {
  const { t } = useI18n();
  const state = useDesk();
  const { desk } = useDelivery();
  const outlines = createAsync(() => areas());
  const [asked, setAsked] = createSignal<string | null>(null);
  const reached = createMemo(() => new Set(desk().zones.flatMap(({ postcodes }) => postcodes)));
  const place = () => outlines()?.value?.postcodes.find(({ postcode }) => postcode === asked());
  const there = () => desk().zones.filter(({ postcodes }) => postcodes.includes(asked() ?? ''));
  return (
    <Suspense fallback={<Skeleton label={t('desk.loading')} lines={4} />}>
      <Show when={outlines()?.value}>
        {(shown) => (
          <div data-component="zones-map">
            <AreaMap
              areas={shown()}
              chosen={reached()}
              pointing={false}
              tap={(_, postcode) => setAsked(postcode)}
            />
            <div data-slot="told" aria-live="polite">
              <p>{t('delivery.reached', { count: reached().size })}</p>
              <Show when={place()} fallback={<p data-slot="quiet">{t('delivery.tapMap')}</p>}>
                {(found) => (
                  <>
                    <h2>
                      {found().postcode} {found().name}
                    </h2>
                    <ul>
                      <For each={there()} fallback={<li>{t('delivery.nobodyComes')}</li>}>
                        {(zone) => (
                          <li>
                            <A href={`/desk/livraison/zones/${zone.id}${deskSearch(state)}`}>{zone.name}</A>
                          </li>
                        )}
                      </For>
                    </ul>
                  </>
                )}
              </Show>
            </div>
          </div>
        )}
      </Show>
    </Suspense>
  );
}
