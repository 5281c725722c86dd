import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { PageTitle } from '../page-title.tsx';
import { ledgerDate } from '../producers/words.ts';
import { DayLine } from './day-line.tsx';
import { useDelivery } from './state.tsx';

/** Where customers fetch their goods, and when somebody is there. */
export function PointsPage() {
  const { t, href, locale } = useI18n();
  const state = useDesk();
  const { desk } = useDelivery();
  const temporary = (startsOn: string | null, endsOn: string | null) =>
    [
      startsOn && t('links.from', { date: ledgerDate(startsOn, locale) }),
      endsOn && t('links.to', { date: ledgerDate(endsOn, locale) }),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <>
      <div data-component="desk-heading">
        <PageTitle title={t('delivery.points')} />
        <Show when={desk().editable}>
          <ButtonLink href={href(`/desk/livraison/points/nouveau${deskSearch(state)}`)}>
            {t('delivery.newPoint')}
          </ButtonLink>
        </Show>
      </div>
      <Show
        when={desk().points.length > 0}
        fallback={
          <EmptyState title={t('delivery.noPoints')}>
            <p>{t('delivery.noPointsHint')}</p>
          </EmptyState>
        }
      >
        <ul data-component="delivery-cards">
          <For each={desk().points}>
            {(point) => (
              <li>
                <h2>
                  <A href={`/desk/livraison/points/${point.id}${deskSearch(state)}`}>{point.name}</A>
                </h2>
                <p data-slot="quiet">
                  {[point.street, `${point.postcode} ${point.place}`].filter(Boolean).join(', ')}
                </p>
                <p data-slot="chips">
                  <Show when={point.hasFridge}>
                    <Chip>{t('delivery.fridge')}</Chip>
                  </Show>
                  <Show when={point.hasFreezer}>
                    <Chip>{t('delivery.freezer')}</Chip>
                  </Show>
                  <Show when={temporary(point.startsOn, point.endsOn)}>
                    {(dates) => <Chip variant="warn">{dates()}</Chip>}
                  </Show>
                  <Show when={!point.handMade}>
                    <Chip>{t('delivery.fromFile')}</Chip>
                  </Show>
                </p>
                <ul>
                  <For each={point.openings} fallback={<li data-slot="quiet">{t('delivery.noDays')}</li>}>
                    {(opening) => (
                      <li>
                        <DayLine day={opening} />
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
