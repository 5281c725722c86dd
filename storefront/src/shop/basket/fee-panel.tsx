import type { Audience } from '@carriole/shared/audience.ts';
import type { DayOption } from '@carriole/shared/contracts/baskets.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { createMemo, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { feeSteps } from './fee-steps.ts';

/** What bringing the basket costs on a day, what is missing to pay less, and who sells it: the co-op whose van drives. */
export function FeePanel(props: { option: DayOption; audience: Audience }) {
  const { t, locale } = useI18n();
  const money = (cents: number) => formatMoney(cents, locale);
  const goods = () => props.option.amounts.goodsCents;
  const steps = createMemo(() => feeSteps(props.option));
  const missing = () => {
    const { missingToMinimumCents, cheaper } = props.option;
    if (missingToMinimumCents > 0)
      return {
        price: money(missingToMinimumCents),
        text: t('fee.toMinimum'),
        goal: props.option.minimumCents,
      };
    if (!cheaper) return null;
    const text =
      cheaper.feeCents === 0 ? t('fee.toFree') : t('fee.toCheaper', { fee: money(cheaper.feeCents) });
    return { price: money(cheaper.missingCents), text, goal: goods() + cheaper.missingCents };
  };
  return (
    <Show when={props.option.kind === 'delivery'}>
      <section data-component="fee-panel" aria-label={t('basket.delivery')}>
        <Show when={missing()} fallback={<Reached free={props.option.feeCents === 0} />}>
          {(goal) => (
            <>
              <p>
                <strong class="num">{goal().price}</strong> {goal().text}
              </p>
              <progress value={goods()} max={goal().goal} aria-label={`${goal().price} ${goal().text}`} />
            </>
          )}
        </Show>
        <ol>
          <For each={steps()}>
            {(step) => (
              <li aria-current={step.now ? 'step' : undefined}>
                <span>{t('fee.from', { price: money(step.fromCents) })}</span>
                <span class="num">
                  {step.feeCents === 0 ? t('basket.deliveryFree') : money(step.feeCents)}
                </span>
              </li>
            )}
          </For>
        </ol>
        <p class="small soft">
          {t('fee.soldBy', { coop: props.option.carrier.name })}
          <Show when={props.option.feeCents > 0}>
            {' '}
            {t(props.audience === 'household' ? 'fee.vat' : 'fee.vatAdded', {
              rate: props.option.feeVatRatePercent,
            })}
          </Show>
        </p>
      </section>
    </Show>
  );
}

function Reached(props: { free: boolean }) {
  const { t } = useI18n();
  return (
    <Show when={props.free}>
      <p>
        <strong>{t('fee.free')}</strong>
      </p>
    </Show>
  );
}
