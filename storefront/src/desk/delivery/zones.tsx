import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { PageTitle } from '../page-title.tsx';
import { audienceWords } from '../producers/words.ts';
import { DayLine } from './day-line.tsx';
import { useDelivery } from './state.tsx';
import { ZonesMap } from './zones-map.tsx';

/** Where the co-op's van comes, and on which days. */
export function ZonesPage() {
  const { t, href } = useI18n();
  const state = useDesk();
  const { desk } = useDelivery();
  return (
    <>
      <div data-component="desk-heading">
        <PageTitle title={t('delivery.zones')} />
        <Show when={desk().editable}>
          <ButtonLink href={href(`/desk/livraison/zones/nouvelle${deskSearch(state)}`)}>
            {t('delivery.newZone')}
          </ButtonLink>
        </Show>
      </div>
      <Show
        when={desk().zones.length > 0}
        fallback={
          <EmptyState title={t('delivery.noZones')}>
            <p>{t('delivery.noZonesHint')}</p>
          </EmptyState>
        }
      >
        <ZonesMap />
        <ul data-component="delivery-cards">
          <For each={desk().zones}>
            {(zone) => (
              <li>
                <h2>
                  <A href={`/desk/livraison/zones/${zone.id}${deskSearch(state)}`}>{zone.name}</A>
                </h2>
                <p data-slot="quiet">
                  {t(`delivery.by.${zone.area.by}`)} ·{' '}
                  {t('delivery.postcodes', { count: zone.postcodes.length })} ·{' '}
                  {audienceWords(zone.audiences, t)}
                </p>
                <Show when={!zone.handMade}>
                  <p>
                    <Chip>{t('delivery.fromFile')}</Chip>
                  </p>
                </Show>
                <ul>
                  <For each={zone.days} fallback={<li data-slot="quiet">{t('delivery.noDays')}</li>}>
                    {(day) => (
                      <li>
                        <DayLine day={day} />
                      </li>
                    )}
                  </For>
                </ul>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
