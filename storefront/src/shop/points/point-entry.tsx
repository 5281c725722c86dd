import { formatDate, formatTime, weekdayName } from '@carriole/shared/calendar.ts';
import type { PickupPointView } from '@carriole/shared/contracts/pickup-points.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { useWhen } from '../parts/use-when.ts';
import { capital } from '../parts/when.ts';

/** One pickup point: where, when it is open, how it keeps goods, and what of the basket cannot go there. */
export function PointEntry(props: {
  point: PickupPointView;
  number: number;
  isLast: boolean;
  /** Frozen goods of the basket that it cannot keep. */
  refused: readonly string[];
}) {
  const { t, locale } = useI18n();
  const { day, moment } = useWhen();
  const km = (distance: number) => String(distance).replace('.', locale === 'en' ? '.' : ',');
  const dates = () => {
    const { startsOn, endsOn } = props.point;
    if (startsOn && endsOn)
      return t('points.between', { from: formatDate(startsOn, locale), to: formatDate(endsOn, locale) });
    if (startsOn) return t('points.since', { from: formatDate(startsOn, locale) });
    return endsOn ? t('points.until', { to: formatDate(endsOn, locale) }) : null;
  };
  return (
    <article data-component="point-entry" style={{ '--coop': props.point.cooperative.colour }}>
      <h2>
        <span data-slot="number" class="num" aria-hidden="true">
          {props.number}
        </span>
        {props.point.name}
      </h2>
      <p>
        <Show when={props.point.street}>{props.point.street}, </Show>
        {props.point.postcode} {props.point.place}
        <Show when={props.point.distanceKm !== null}>
          {' · '}
          {props.point.distanceKm === 0
            ? t('day.here')
            : t('day.distance', { km: km(props.point.distanceKm ?? 0) })}
        </Show>
      </p>
      <p data-slot="chips">
        <Show when={props.isLast}>
          <Chip>{t('points.last')}</Chip>
        </Show>
        <Chip variant={props.point.hasFridge ? 'plain' : 'warn'}>
          {t(props.point.hasFridge ? 'points.fridge' : 'points.noFridge')}
        </Chip>
        <Chip variant={props.point.hasFreezer ? 'plain' : 'warn'}>
          {t(props.point.hasFreezer ? 'points.freezer' : 'points.noFreezer')}
        </Chip>
        <Show when={dates()}>{(text) => <Chip variant="warn">{text()}</Chip>}</Show>
      </p>
      <ul>
        <For each={props.point.openings}>
          {(opening) => (
            <li>
              <strong>{capital(weekdayName(opening.weekday, locale))}</strong>{' '}
              {t('day.window', {
                from: formatTime(opening.from, locale),
                to: formatTime(opening.to, locale),
              })}
              <span class="soft">
                {' · '}
                {t('points.closes', {
                  when: `${weekdayName(opening.closesWeekday, locale)} ${formatTime(opening.closesTime, locale)}`,
                })}
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.refused.length > 0}>
        <p data-slot="refused">{t('points.refused', { names: props.refused.join(', ') })}</p>
      </Show>
      <p class="small">
        <Show when={props.point.next} fallback={<span class="soft">{t('points.noNext')}</span>}>
          {(next) => t('points.next', { day: day(next().date), when: moment(next().orderBefore) })}
        </Show>
      </p>
      <p class="small">
        <Ribbon cooperative={props.point.cooperative}>
          {t('points.heldBy', { coop: props.point.cooperative.name })}
        </Ribbon>
      </p>
    </article>
  );
}
