import type { BasketDays, BasketView, DayOption } from '@carriole/shared/contracts/baskets.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { CutOffList } from '../days/cut-off-list.tsx';
import { DayHead } from '../days/day-head.tsx';
import { useWhen } from '../parts/use-when.ts';
import { PlaceForm } from '../place/place-form.tsx';
import { FullDays } from '../waiting/wait-form.tsx';
import { soonerPart } from './line-days.ts';
import { NoDay } from './no-day.tsx';
import type { ShownDays } from './use-basket-days.ts';

const shownDays = 4;
const shownFull = 3;

/** The coming days of the basket: which take everything, until when, and what stands in the way. */
export function DaysSection(props: { view: BasketView; days: ShownDays }) {
  const { t } = useI18n();
  return (
    <Card as="section" aria-label={t('basket.days')}>
      <h2>{t('basket.days')}</h2>
      <Show
        when={props.view.postcode}
        fallback={
          <div class="stack">
            <p>{t('basket.needPlace')}</p>
            <PlaceForm />
          </div>
        }
      >
        <Show when={props.days.days()}>
          {(known) => <Days known={known()} days={props.days} basketId={props.view.id} />}
        </Show>
      </Show>
    </Card>
  );
}

function Days(props: { known: BasketDays; days: ShownDays; basketId: string }) {
  const { t } = useI18n();
  const useful = props.days.useful;
  const full = () => props.known.options.filter(({ waitable }) => waitable).slice(0, shownFull);
  const anyComplete = () => useful().some(({ complete }) => complete);
  return (
    <>
      <Show when={anyComplete()} fallback={<NoDay days={props.known} />}>
        <p class="soft">{t('basket.daysText')}</p>
        <Sooner option={soonerPart(useful())} />
      </Show>
      <DayList options={useful().slice(0, shownDays)} days={props.days} open />
      <FullDays basketId={props.basketId} options={full()} />
      <Show when={useful().length > shownDays}>
        <details data-slot="more">
          <summary>{t('basket.allDays')}</summary>
          <DayList options={useful().slice(shownDays)} days={props.days} />
        </details>
      </Show>
    </>
  );
}

/** What could come before the first day that takes everything, and without which lines. */
function Sooner(props: { option: DayOption | null }) {
  const { t } = useI18n();
  const { day } = useWhen();
  return (
    <Show when={props.option}>
      {(option) => (
        <p class="small soft">
          {t('split.sooner', {
            day: day(option().date),
            names: option()
              .blocked.map(({ name }) => name)
              .join(', '),
          })}
        </p>
      )}
    </Show>
  );
}

/** Days one can look into, one at a time; the lines of the basket speak of the one that is open. */
function DayList(props: { options: readonly DayOption[]; days: ShownDays; open?: boolean }) {
  return (
    <ul data-component="day-list">
      <For each={props.options}>
        {(option, index) => (
          <li>
            <details
              name="basket-day"
              open={props.open && index() === 0}
              onToggle={(event) => event.currentTarget.open && props.days.look(option.id)}
            >
              <summary>
                <DayHead option={option} />
              </summary>
              <CutOffList option={option} />
            </details>
          </li>
        )}
      </For>
    </ul>
  );
}
