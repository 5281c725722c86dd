import {
  addDay,
  addZone,
  endDay,
  endZone,
  setDay,
  setZone,
} from '@carriole/shared/contracts/delivery-desk.ts';
import type { DayDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import { A, createAsync, useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { ask } from '../ask.ts';
import { deskSearch, useDesk } from '../desk-context.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { areas } from './data.ts';
import { deliveryDayOf } from './day-draft.ts';
import { DaysSection, type DaysWriting } from './days-section.tsx';
import { useDelivery } from './state.tsx';
import { ZoneForm } from './zone-form.tsx';

/** One zone: its name and people, its postcodes on map and list, its days. */
export function ZonePage(props: { id: string }) {
  const { t } = useI18n();
  const state = useDesk();
  const navigate = useNavigate();
  const { desk } = useDelivery();
  const outlines = createAsync(() => areas());
  const zone = () => desk().zones.find(({ id }) => id === props.id);
  const isNew = () => props.id === 'nouvelle';
  const list = () => `/desk/livraison/zones${deskSearch(state)}`;
  const days: DaysWriting<DayDraft> = {
    read: deliveryDayOf,
    add: (day) => () => ask(addDay, { params: { id: props.id }, body: { version: version(), day } }),
    set: (id, day) => (affected) =>
      ask(setDay, { params: { id }, body: { version: version(), affected, day } }),
    end: (id) => (affected) => ask(endDay, { params: { id }, body: { version: version(), affected } }),
  };
  const version = () => zone()?.version ?? 0;
  return (
    <>
      <p>
        <A href={list()}>{t('delivery.allZones')}</A>
      </p>
      <PageTitle title={zone()?.name ?? t(isNew() ? 'delivery.newZone' : 'delivery.gone')} />
      <Show when={zone() || isNew()}>
        <Show when={outlines()?.problem}>
          {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
        </Show>
        <Show when={outlines()?.value}>
          {(shown) => (
            <ZoneForm
              areas={shown()}
              zone={zone() ?? null}
              send={(draft) => (affected) =>
                isNew()
                  ? ask(addZone, { body: { cooperative: desk().cooperative.slug, zone: draft } })
                  : ask(setZone, {
                      params: { id: props.id },
                      body: { version: version(), affected, zone: draft },
                    })
              }
              end={() => (affected) =>
                ask(endZone, { params: { id: props.id }, body: { version: version(), affected } })
              }
              saved={(id) => isNew() && navigate(`/desk/livraison/zones/${id}${deskSearch(state)}`)}
              ended={() => navigate(list())}
            />
          )}
        </Show>
        <Show when={zone()} fallback={<p data-slot="quiet">{t('delivery.daysLater')}</p>}>
          {(shown) => <DaysSection title={t('delivery.days')} days={shown().days} withFees writing={days} />}
        </Show>
      </Show>
    </>
  );
}
