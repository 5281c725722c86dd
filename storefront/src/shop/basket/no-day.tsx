import type { BasketDays, DayOption } from '@carriole/shared/contracts/baskets.ts';
import type { Split } from '@carriole/shared/contracts/promise.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { DayHead } from '../days/day-head.tsx';

type Part = { option: DayOption; names: string[]; feeCents: number };

/** No day takes everything: which lines stand in the way, and the best ways to have all the same what can come. */
export function NoDay(props: { days: BasketDays }) {
  const { t } = useI18n();
  const partsOf = (split: Split): Part[] =>
    split.parts.flatMap(({ optionId, productIds, feeCents }) => {
      const option = props.days.options.find(({ id }) => id === optionId);
      if (!option) return [];
      const own = option.lines.filter(({ productId }) => productIds.includes(productId));
      return [{ option, feeCents, names: own.map(({ name }) => name) }];
    });
  const first = () => props.days.splits[0];
  const left = () => {
    const placed = new Set(first()?.parts.flatMap(({ productIds }) => productIds));
    const lines = (props.days.options[0]?.blocked ?? []).filter(({ productId }) => !placed.has(productId));
    return lines.map(({ name }) => name).join(', ');
  };
  const isWhole = () => (first()?.parts.length ?? 0) > 1;
  return (
    <Alert variant="warn">
      <div data-component="no-day">
        <p>
          <strong>{t('basket.noDay')}</strong>
        </p>
        <Show when={isWhole() && left()}>
          <p>{t('split.never', { names: left() })}</p>
        </Show>
        <Show when={first()}>
          <p>{isWhole() ? t('basket.split') : t('basket.without', { names: left() })}</p>
          <ol>
            <For each={props.days.splits}>
              {(split) => <Way parts={partsOf(split)} feeCents={split.feeCents} />}
            </For>
          </ol>
        </Show>
      </div>
    </Alert>
  );
}

function Way(props: { parts: Part[]; feeCents: number }) {
  const { t, locale } = useI18n();
  const fees = () =>
    props.feeCents === 0
      ? t('split.free', { count: props.parts.length })
      : t('split.fees', { count: props.parts.length, price: formatMoney(props.feeCents, locale) });
  return (
    <li>
      <For each={props.parts}>
        {({ option, names, feeCents }) => (
          <div>
            <DayHead option={{ ...option, complete: true, feeCents }} />
            <Show when={props.parts.length > 1}>
              <p class="small">{names.join(', ')}</p>
            </Show>
          </div>
        )}
      </For>
      <Show when={props.parts.length > 1}>
        <p class="small">
          <strong>{fees()}</strong>
        </p>
      </Show>
    </li>
  );
}
