import type { DayLine, DayOption } from '@carriole/shared/contracts/baskets.ts';
import { createMemo, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { useLimit, useWhyOn } from '../days/use-limit.ts';
import { useWhen } from '../parts/use-when.ts';
import { shortPointName } from '../parts/when.ts';
import { type LineDay, lineDays } from './line-days.ts';
import type { ShownDays } from './use-basket-days.ts';

/** Until when this line can be ordered for the day the page speaks of, and why; and on every other day. */
export function LinePromise(props: { productId: string; days: ShownDays }) {
  const { t } = useI18n();
  const all = createMemo(() => lineDays(props.days.useful(), props.productId));
  const now = () => {
    const shown = props.days.shown();
    return shown && lineDays([shown], props.productId)[0];
  };
  return (
    <Show when={now()}>
      {(known) => (
        <div data-component="line-promise">
          <p data-state={known().line ? undefined : 'no'}>
            <strong>{useDayName()(known().option)}</strong> <Told day={known()} />
          </p>
          <Show when={all().length > 1}>
            <details>
              <summary>{t('line.allDays')}</summary>
              <ul>
                <For each={all()}>
                  {(one) => (
                    <li data-state={one.line ? undefined : 'no'}>
                      <strong>{useDayName()(one.option)}</strong> <Told day={one} />
                    </li>
                  )}
                </For>
              </ul>
            </details>
          </Show>
        </div>
      )}
    </Show>
  );
}

function Told(props: { day: LineDay }) {
  const { t } = useI18n();
  const { moment } = useWhen();
  const limit = useLimit();
  const whyOn = useWhyOn();
  const until = (line: DayLine) => t('line.until', { when: moment(line.orderBefore), why: limit(line) });
  return (
    <Show
      when={props.day.line}
      fallback={<Show when={props.day.why}>{(why) => <span>{whyOn(why())}</span>}</Show>}
    >
      {(line) => <span>{until(line())}</span>}
    </Show>
  );
}

function useDayName() {
  const { t } = useI18n();
  const { day } = useWhen();
  return (option: DayOption) =>
    option.kind === 'delivery'
      ? t('line.home', { day: day(option.date) })
      : t('line.point', { day: day(option.date), name: shortPointName(option.name) });
}
