import type { BasketDays, BasketView, DayOption } from '@carriole/shared/contracts/baskets.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { createAsync } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { basketDaysQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Card } from '../../ui/card.tsx';
import { CutOffList } from '../days/cut-off-list.tsx';
import { DayHead } from '../days/day-head.tsx';
import { bestFirst } from '../days/options.ts';
import { PlaceForm } from '../place/place-form.tsx';
import { versionOf } from './version-of.ts';

const shownDays = 4;

/** The coming days of the basket: which take everything, until when, and what stands in the way. */
export function DaysSection(props: { view: BasketView }) {
  const { t } = useI18n();
  const version = createMemo(() => versionOf(props.view));
  const days = createAsync(() => basketDaysQuery(props.view.id, version()));
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
        <Show when={days.latest ?? days()}>{(known) => <Days days={known()} />}</Show>
      </Show>
    </Card>
  );
}

function Days(props: { days: BasketDays }) {
  const { t } = useI18n();
  const useful = createMemo(() => bestFirst(props.days.options));
  const anyComplete = () => useful().some(({ complete }) => complete);
  return (
    <>
      <Show when={anyComplete()} fallback={<NoDay days={props.days} />}>
        <p class="soft">{t('basket.daysText')}</p>
      </Show>
      <Missing option={useful()[0]} />
      <DayList options={useful().slice(0, shownDays)} open />
      <Show when={useful().length > shownDays}>
        <details data-slot="more">
          <summary>{t('basket.allDays')}</summary>
          <DayList options={useful().slice(shownDays)} />
        </details>
      </Show>
    </>
  );
}

function DayList(props: { options: readonly DayOption[]; open?: boolean }) {
  return (
    <ul data-component="day-list">
      <For each={props.options}>
        {(option, index) => (
          <li>
            <details open={props.open && index() === 0}>
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

/** What the best day still needs for its minimum or a cheaper delivery. */
function Missing(props: { option: DayOption | undefined }) {
  const { t, locale } = useI18n();
  const text = () => {
    if (!props.option) return null;
    const { missingToMinimumCents } = props.option;
    if (missingToMinimumCents > 0)
      return t('basket.toMinimum', { price: formatMoney(missingToMinimumCents, locale) });
    const { cheaper } = props.option;
    if (!cheaper) return null;
    const price = formatMoney(cheaper.missingCents, locale);
    return cheaper.feeCents === 0
      ? t('basket.toFree', { price })
      : t('basket.toCheaper', { price, fee: formatMoney(cheaper.feeCents, locale) });
  };
  return <Show when={text()}>{(said) => <Alert>{said()}</Alert>}</Show>;
}

/** No day takes everything: the two that together do, or what comes without the lines that cannot. */
function NoDay(props: { days: BasketDays }) {
  const { t } = useI18n();
  const parts = () =>
    props.days.split.flatMap(({ optionId, productIds }) => {
      const option = props.days.options.find(({ id }) => id === optionId);
      if (!option) return [];
      return [{ option, lines: option.lines.filter(({ productId }) => productIds.includes(productId)) }];
    });
  const left = () =>
    (parts()[0]?.option.blocked ?? []).filter(
      ({ productId }) => !props.days.split.some(({ productIds }) => productIds.includes(productId)),
    );
  const sentence = () =>
    parts().length > 1
      ? t('basket.split')
      : t('basket.without', {
          names: left()
            .map(({ name }) => name)
            .join(', '),
        });
  return (
    <Alert variant="warn">
      <p>
        <strong>{t('basket.noDay')}</strong>
      </p>
      <Show when={parts().length > 0}>
        <p>{sentence()}</p>
        <For each={parts()}>
          {({ option, lines }) => (
            <div>
              <DayHead option={{ ...option, complete: true }} />
              <Show when={parts().length > 1}>
                <p class="small">{lines.map(({ name }) => name).join(', ')}</p>
              </Show>
            </div>
          )}
        </For>
      </Show>
    </Alert>
  );
}
