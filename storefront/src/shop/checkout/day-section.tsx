import type { DayOption } from '@carriole/shared/contracts/baskets.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { CutOffList } from '../days/cut-off-list.tsx';
import { DayHead } from '../days/day-head.tsx';
import { byKind } from '../days/options.ts';
import { shortPointName } from '../parts/when.ts';
import { lastFirst } from '../points/last-point.ts';

const shownEach = 3;

/** Which day, at home or at a pickup point: one choice. */
export function DaySection(props: {
  options: readonly DayOption[];
  /** PickupPoints that cannot keep something frozen. */
  refused: readonly DayOption[];
  chosen: string;
  error: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t, href } = useI18n();
  const session = useSession();
  const kinds = () => {
    const { deliveries, pickups } = byKind(props.options);
    return { deliveries, pickups: lastFirst(pickups, ({ pointId }) => pointId, session.lastPoint()) };
  };
  return (
    <Card as="section">
      <fieldset id="dayId" tabindex="-1" aria-describedby={props.error ? 'dayId-error' : undefined}>
        <legend>
          <h2>{t('checkout.day')}</h2>
        </legend>
        <Show when={props.error}>
          <p id="dayId-error" data-slot="error">
            {props.error}
          </p>
        </Show>
        <Kind
          title={t('checkout.home')}
          options={kinds().deliveries}
          chosen={props.chosen}
          onChoose={props.onChoose}
        />
        <Kind
          title={t('checkout.pickup')}
          options={kinds().pickups}
          chosen={props.chosen}
          onChoose={props.onChoose}
        />
        <For each={props.refused}>
          {(option) => (
            <p class="small soft">
              {t('points.refusedAt', {
                point: shortPointName(option.name),
                names: option.blocked
                  .filter(({ why }) => why === 'needs-freezer')
                  .map(({ name }) => name)
                  .join(', '),
              })}
            </p>
          )}
        </For>
        <p data-slot="points" class="small">
          <a href={href(paths.points())}>{t('points.all')}</a>
        </p>
      </fieldset>
    </Card>
  );
}

type KindProps = { options: readonly DayOption[]; chosen: string; onChoose: (id: string) => void };

function Kind(props: KindProps & { title: string }) {
  const { t } = useI18n();
  const first = () => props.options.slice(0, shownEach);
  const rest = () => props.options.slice(shownEach);
  return (
    <Show when={props.options.length > 0}>
      <h3>{props.title}</h3>
      <Cards {...props} options={first()} />
      <Show when={rest().length > 0}>
        <details data-slot="more" open={rest().some(({ id }) => id === props.chosen)}>
          <summary>{t('checkout.more')}</summary>
          <Cards {...props} options={rest()} />
        </details>
      </Show>
    </Show>
  );
}

function Cards(props: KindProps) {
  const { t } = useI18n();
  return (
    <div data-component="day-cards">
      <For each={props.options}>
        {(option) => (
          <>
            <label>
              <input
                type="radio"
                name="day"
                value={option.id}
                checked={option.id === props.chosen}
                onChange={() => props.onChoose(option.id)}
              />
              <DayHead option={option} />
            </label>
            <Show when={option.id === props.chosen}>
              <details data-slot="until">
                <summary>{t('basket.limits')}</summary>
                <CutOffList option={option} untitled />
              </details>
            </Show>
          </>
        )}
      </For>
    </div>
  );
}
