import type { DayOption } from '@carriole/shared/contracts/baskets.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWhen } from '../parts/use-when.ts';
import { type CutOff, cutOffs } from './options.ts';
import { useLimit, useWhyOn } from './use-limit.ts';

/** Until when each line can be ordered for a day and why then; and what stands in the way of the others. */
export function CutOffList(props: { option: DayOption; untitled?: boolean }) {
  const { t } = useI18n();
  const { moment } = useWhen();
  const limit = useLimit();
  const whyOn = useWhyOn();
  const why = (cutOff: CutOff) => limit({ limit: cutOff.limit, transfer: cutOff.van });
  return (
    <div data-component="cut-offs">
      <Show when={!props.untitled}>
        <h4>{t('basket.limits')}</h4>
      </Show>
      <ul>
        <For each={cutOffs(props.option.lines)}>
          {(cutOff) => (
            <li>
              <strong>{moment(cutOff.orderBefore)}</strong>
              <span>{cutOff.names.join(', ')}</span>
              <span class="soft">{why(cutOff)}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.option.blocked.length > 0}>
        <h4>{t('basket.blocked')}</h4>
        <ul>
          <For each={props.option.blocked}>
            {(line) => (
              <li data-blocked>
                <span>{line.name}</span>
                <span class="soft">{whyOn(line.why)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
