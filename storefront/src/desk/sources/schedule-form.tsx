import { weekdayName } from '@carriole/shared/calendar.ts';
import { changeSource, type SourceSchedule, type SourceView } from '@carriole/shared/contracts/sources.ts';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ask } from '../ask.ts';
import { createAct } from './act.ts';
import { lookAgain } from './data.ts';
import { saysSame } from './draft.ts';
import { Refused } from './refused.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const most = 24;
const usual: SourceSchedule = { weekdays, times: ['06:00'] };

/** When a source is read by itself: on which days, at which times. */
export function ScheduleForm(props: { source: SourceView }) {
  const { t, locale } = useI18n();
  const id = `h${createUniqueId()}`;
  const act = createAct();
  const [on, setOn] = createSignal(props.source.schedule !== null);
  const [schedule, setSchedule] = createSignal(props.source.schedule ?? usual);
  const wanted = () => (on() ? tidy(schedule()) : null);
  const isDirty = () => !saysSame(wanted(), props.source.schedule);
  const lacks = () => on() && (wanted()?.weekdays.length === 0 || wanted()?.times.length === 0);
  const toggle = (weekday: number) =>
    setSchedule(({ weekdays: days, times }) => ({
      weekdays: days.includes(weekday) ? days.filter((day) => day !== weekday) : [...days, weekday].sort(),
      times,
    }));
  const setTimes = (change: (times: string[]) => string[]) =>
    setSchedule((before) => ({ ...before, times: change(before.times) }));
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const body = { schedule: wanted() };
    if (await act.run(() => ask(changeSource, { params: { id: props.source.id }, body }))) await lookAgain();
  };
  return (
    <section data-component="schedule-form">
      <h2>{t('schedule.title')}</h2>
      <form onSubmit={(event) => void save(event)}>
        <Choice
          label={t('schedule.on')}
          checked={on()}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        <Show when={on()}>
          <p data-slot="quiet">{t('schedule.hint')}</p>
          <fieldset>
            <legend>{t('schedule.days')}</legend>
            <div data-component="toggles">
              <For each={weekdays}>
                {(weekday) => (
                  <label>
                    <input
                      type="checkbox"
                      checked={schedule().weekdays.includes(weekday)}
                      onChange={() => toggle(weekday)}
                    />
                    <span>{weekdayName(weekday, locale)}</span>
                  </label>
                )}
              </For>
            </div>
          </fieldset>
          <fieldset>
            <legend>{t('schedule.times')}</legend>
            <ul data-slot="times">
              <For each={schedule().times.map((_, at) => at)}>
                {(at) => (
                  <li>
                    <input
                      id={`${id}-${at}`}
                      type="time"
                      data-component="input"
                      required
                      aria-label={t('schedule.time', { number: at + 1 })}
                      value={schedule().times[at] ?? ''}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        setTimes((times) => times.map((time, place) => (place === at ? value : time)));
                      }}
                    />
                    <Show when={schedule().times.length > 1}>
                      <Button
                        variant="quiet"
                        size="small"
                        aria-label={t('schedule.removeTime', { number: at + 1 })}
                        onClick={() => setTimes((times) => times.filter((_, place) => place !== at))}
                      >
                        <Icon name="close" />
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
            <Show when={schedule().times.length < most}>
              <Button variant="quiet" size="small" onClick={() => setTimes((times) => [...times, '18:00'])}>
                {t('schedule.addTime')}
              </Button>
            </Show>
          </fieldset>
        </Show>
        <Show when={lacks()}>
          <p data-slot="error">{t('schedule.lacks')}</p>
        </Show>
        <Refused act={act} />
        <Button type="submit" variant="secondary" disabled={act.busy() || !isDirty() || lacks()}>
          {t('follow.save')}
        </Button>
      </form>
    </section>
  );
}

/** Each time once, in order, without those left empty. */
function tidy({ weekdays: days, times }: SourceSchedule): SourceSchedule {
  return { weekdays: days, times: [...new Set(times.filter((time) => time !== ''))].sort() };
}
