import { formatDate } from '@carriole/shared/calendar.ts';
import { addExceptions } from '@carriole/shared/contracts/delivery-desk.ts';
import type { CalendarEntry } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { createAsync } from '@solidjs/router';
import { createEffect, createSignal, For, on, Show, Suspense } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ask } from '../ask.ts';
import { ProblemNote } from '../problem-note.tsx';
import { deliveryDesk } from './data.ts';
import { useDelivery } from './state.tsx';
import {
  exceptionOf,
  isSameWish,
  shiftDate,
  type Week,
  type Wish,
  weekOf,
  weeksOf,
  wishOf,
} from './weeks.ts';
import { WishField } from './wish-fields.tsx';
import { useWriter, WriterTrouble } from './writing.tsx';

/** Shifts a week that is not as usual: each day of it kept, closed or moved, all set together. */
export function ShiftWeek() {
  const { t } = useI18n();
  const { desk } = useDelivery();
  const [date, setDate] = createSignal('');
  const isDate = () => /^20\d{2}-\d{2}-\d{2}$/.test(date());
  const asked = createAsync(async () => {
    const slug = desk().cooperative.slug;
    return isDate() ? await deliveryDesk(slug, weekOf(date())) : undefined;
  });
  const week = () => {
    const monday = isDate() ? weekOf(date()) : '';
    const entries = asked()?.value?.calendar.entries ?? [];
    const own = entries.filter(({ usual }) => usual >= monday && usual <= shiftDate(monday, 6));
    return monday && asked()?.value
      ? weeksOf(
          own.map((entry) => ({ ...entry, actual: entry.usual })),
          monday,
          shiftDate(monday, 6),
        )[0]
      : undefined;
  };
  const now = () => new Map(asked()?.value?.calendar.entries.map((entry) => [entry.id, entry]));
  return (
    <section data-component="shift-week" aria-labelledby="shift-title">
      <h2 id="shift-title">{t('delivery.shift')}</h2>
      <p data-slot="quiet">{t('delivery.shiftHint')}</p>
      <TextField
        label={t('delivery.field.week')}
        type="date"
        min={desk().today}
        value={date()}
        onInput={(event) => setDate(event.currentTarget.value)}
      />
      <Suspense>
        <Show when={isDate() && asked()?.problem}>
          {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
        </Show>
        <Show when={week()}>{(shown) => <WeekForm week={shown()} now={now()} />}</Show>
      </Suspense>
    </section>
  );
}

function WeekForm(props: { week: Week; now: ReadonlyMap<string, CalendarEntry> }) {
  const { t, locale } = useI18n();
  const { desk } = useDelivery();
  const writer = useWriter();
  const [wishes, setWishes] = createStore<Record<string, Wish>>({});
  const [note, setNote] = createSignal('');
  createEffect(
    on(
      () => props.week.monday,
      () => setWishes(reconcile({})),
      { defer: true },
    ),
  );
  const stands = (entry: CalendarEntry) => wishOf(props.now.get(entry.id) ?? entry);
  const wish = (entry: CalendarEntry) => wishes[entry.id] ?? stands(entry);
  const wishOfAll = (entries: readonly CalendarEntry[]) => {
    const [first, ...others] = entries.map(wish);
    return first && others.every((other) => isSameWish(first, other)) ? first : null;
  };
  const all = () => props.week.days.flatMap(({ entries }) => entries);
  const changed = () => all().filter((entry) => !isSameWish(wish(entry), stands(entry)));
  const save = async () => {
    const exceptions = changed().map((entry) => exceptionOf(entry, wish(entry), note().trim()));
    if (exceptions.length === 0) return;
    const send = (affected: number) =>
      ask(addExceptions, { body: { cooperative: desk().cooperative.slug, affected, exceptions } });
    if (await writer.act({ send, done: t('delivery.weekSaved') })) setWishes(reconcile({}));
  };
  return (
    <form
      aria-label={t('delivery.weekOf', { date: formatDate(props.week.monday, locale) })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <For each={props.week.days} fallback={<p data-slot="quiet">{t('delivery.emptyWeek')}</p>}>
        {(day) => (
          <fieldset>
            <legend>
              {formatDate(day.date, locale)}
              <Show when={desk().holidays.find(({ date }) => date === day.date)}>
                {(holiday) => <> · {t(`delivery.holiday.${holiday().name}`)}</>}
              </Show>
            </legend>
            <WishField
              label={t('delivery.wholeDay', { date: formatDate(day.date, locale) })}
              usual={day.date}
              today={desk().today}
              wish={wishOfAll(day.entries)}
              change={(wanted) => {
                for (const { id } of day.entries) setWishes(id, reconcile(wanted));
              }}
            />
            <div data-slot="row">
              <For each={day.entries}>
                {(entry) => (
                  <WishField
                    label={t(`delivery.entry.${entry.kind}`, { name: entry.name })}
                    usual={entry.usual}
                    today={desk().today}
                    wish={wish(entry)}
                    change={(wanted) => setWishes(entry.id, reconcile(wanted))}
                  />
                )}
              </For>
            </div>
          </fieldset>
        )}
      </For>
      <Show when={props.week.days.length > 0}>
        <TextField
          label={t('delivery.note')}
          optional={t('delivery.optional')}
          maxlength="200"
          autocomplete="off"
          value={note()}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <WriterTrouble writer={writer} />
        <div data-slot="actions">
          <Button type="submit" disabled={changed().length === 0}>
            {t('delivery.saveWeek', { count: changed().length })}
          </Button>
        </div>
      </Show>
    </form>
  );
}
