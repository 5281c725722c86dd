import { formatDateTime } from '@carriole/shared/calendar.ts';
import type { JoinGround, JoinItem } from '@carriole/shared/contracts/joins.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import type { State } from './filters.ts';
import { JoinSide } from './join-side.tsx';

export type Verdict = 'join' | 'apart';

/** Two that may be one: both sides, what speaks for and against, and what can be done. */
export function JoinPair(props: {
  item: JoinItem;
  state: State;
  current: boolean;
  busy: boolean;
  decide: (verdict: Verdict) => void;
  undo: () => void;
  choose: () => void;
}) {
  const { t } = useI18n();
  const title = () => t('joins.pair', { a: props.item.a.name, b: props.item.b.name });
  return (
    <li
      data-component="join-pair"
      data-current={props.current ? '' : undefined}
      aria-current={props.current ? 'true' : undefined}
      onFocusIn={() => props.choose()}
      onPointerDown={() => props.choose()}
    >
      <h2 class="visually-hidden">{title()}</h2>
      <div data-slot="sides">
        <JoinSide side={props.item.a} other={props.item.b} />
        <JoinSide side={props.item.b} other={props.item.a} />
      </div>
      <ul data-slot="grounds" aria-label={t('joins.grounds')}>
        <For each={props.item.grounds}>{(ground) => <Ground ground={ground} />}</For>
      </ul>
      <Decision item={props.item} />
      <div data-slot="actions">
        <Show when={props.state !== 'joined'}>
          <Button
            disabled={props.busy || !props.item.joinable}
            onClick={() => props.decide('join')}
            aria-label={`${t('joins.join')}: ${title()}`}
          >
            {t('joins.join')}
          </Button>
        </Show>
        <Show when={props.state !== 'apart'}>
          <Button
            variant="secondary"
            disabled={props.busy}
            onClick={() => props.decide('apart')}
            aria-label={`${t('joins.apart')}: ${title()}`}
          >
            {t('joins.apart')}
          </Button>
        </Show>
        <Show when={props.item.decision}>
          <Button
            variant="quiet"
            disabled={props.busy}
            onClick={() => props.undo()}
            aria-label={`${t('joins.undo')}: ${title()}`}
          >
            {t('joins.undo')}
          </Button>
        </Show>
        <Show when={!props.item.joinable && props.state !== 'joined'}>
          <p>{t('joins.impossible')}</p>
        </Show>
      </div>
    </li>
  );
}

function Ground(props: { ground: JoinGround }) {
  const { t } = useI18n();
  const [a, b] = props.ground.values;
  return (
    <li data-strength={props.ground.strength}>
      <span data-slot="strength">{t(`joins.strength.${props.ground.strength}`)}</span>{' '}
      {t(`joins.ground.${props.ground.kind}`, { a, b })}
    </li>
  );
}

function Decision(props: { item: JoinItem }) {
  const { t, locale } = useI18n();
  return (
    <Show when={props.item.decision}>
      {(decision) => (
        <p data-slot="decision">
          {t(`joins.said.${decision().verdict}`, {
            name: decision().by,
            when: formatDateTime(decision().at, locale),
          })}
        </p>
      )}
    </Show>
  );
}
