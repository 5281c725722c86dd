import {
  addOpening,
  addPoint,
  endOpening,
  endPoint,
  setOpening,
  setPoint,
} from '@carriole/shared/contracts/delivery-desk.ts';
import type { OpeningDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import { A, createAsync, useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { ask } from '../ask.ts';
import { deskSearch, useDesk } from '../desk-context.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { areas } from './data.ts';
import { openingOf } from './day-draft.ts';
import { DaysSection, type DaysWriting } from './days-section.tsx';
import { PointForm } from './point-form.tsx';
import { useDelivery } from './state.tsx';

/** One PickupPoint: where it is, what it has, when somebody is there. */
export function PointPage(props: { id: string }) {
  const { t } = useI18n();
  const state = useDesk();
  const navigate = useNavigate();
  const { desk } = useDelivery();
  const outlines = createAsync(() => areas());
  const point = () => desk().points.find(({ id }) => id === props.id);
  const isNew = () => props.id === 'nouveau';
  const list = () => `/desk/livraison/points${deskSearch(state)}`;
  const seen = () => point()?.version ?? 0;
  const openings: DaysWriting<OpeningDraft> = {
    read: openingOf,
    add: (opening) => () => ask(addOpening, { params: { id: props.id }, body: { version: seen(), opening } }),
    set: (id, opening) => (affected) =>
      ask(setOpening, { params: { id }, body: { version: seen(), affected, opening } }),
    end: (id) => (affected) => ask(endOpening, { params: { id }, body: { version: seen(), affected } }),
  };
  return (
    <>
      <p>
        <A href={list()}>{t('delivery.allPoints')}</A>
      </p>
      <PageTitle title={point()?.name ?? t(isNew() ? 'delivery.newPoint' : 'delivery.gone')} />
      <Show when={point() || isNew()}>
        <Show when={outlines()?.problem}>
          {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
        </Show>
        <Show when={outlines()?.value}>
          {(shown) => (
            <PointForm
              areas={shown()}
              point={point() ?? null}
              send={(draft) => (affected) =>
                isNew()
                  ? ask(addPoint, { body: { cooperative: desk().cooperative.slug, point: draft } })
                  : ask(setPoint, {
                      params: { id: props.id },
                      body: { version: seen(), affected, point: draft },
                    })
              }
              end={() => (affected) =>
                ask(endPoint, { params: { id: props.id }, body: { version: seen(), affected } })
              }
              saved={(id) => isNew() && navigate(`/desk/livraison/points/${id}${deskSearch(state)}`)}
              ended={() => navigate(list())}
            />
          )}
        </Show>
        <Show when={point()} fallback={<p data-slot="quiet">{t('delivery.daysLater')}</p>}>
          {(shown) => (
            <DaysSection
              title={t('delivery.openings')}
              days={shown().openings}
              withFees={false}
              writing={openings}
            />
          )}
        </Show>
      </Show>
    </>
  );
}
