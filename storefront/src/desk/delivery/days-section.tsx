import type { DeskWritten } from '@carriole/shared/contracts/delivery-desk.ts';
import type { DayView, OpeningView } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import type { Asked } from '../ask.ts';
import type { DayText, DayWrong } from './day-draft.ts';
import { DayForm } from './day-form.tsx';
import { DayLine, hoursOf } from './day-line.tsx';
import { useDelivery } from './state.tsx';
import { useWriter, WriterTrouble } from './writing.tsx';

type Send = (affected: number) => Promise<Asked<DeskWritten>>;

/** How the days of a zone or the hours of a point are read and sent. */
export type DaysWriting<Draft> = {
  read: (text: DayText) => { draft: Draft; wrong: null } | { draft: null; wrong: DayWrong };
  add: (draft: Draft) => Send;
  set: (id: string, draft: Draft) => Send;
  end: (id: string) => Send;
};

/** The weekly days of a zone, or the opening hours of a point. */
export function DaysSection<Draft>(props: {
  title: string;
  days: readonly (DayView | OpeningView)[];
  withFees: boolean;
  writing: DaysWriting<Draft>;
}) {
  const { t, locale } = useI18n();
  const { desk, write } = useDelivery();
  const writer = useWriter();
  const [open, setOpen] = createSignal<string | null>(null);

  const save = async (id: string | null, text: DayText) => {
    const { draft, wrong } = props.writing.read(text);
    if (wrong) return { wrong };
    const send = id === null ? props.writing.add(draft) : props.writing.set(id, draft);
    const outcome = await write({ send, done: t('delivery.daySaved') });
    if ('problem' in outcome) return { problem: outcome.problem };
    setOpen(null);
    return {};
  };
  const end = (day: DayView | OpeningView) =>
    writer.act({ send: props.writing.end(day.id), done: t('delivery.dayEnded') });
  return (
    <section data-component="days-section">
      <h2>{props.title}</h2>
      <WriterTrouble writer={writer} />
      <ul>
        <For each={props.days} fallback={<li data-slot="quiet">{t('delivery.noDays')}</li>}>
          {(day) => (
            <li>
              <Show
                when={open() !== day.id}
                fallback={
                  <DayForm
                    title={hoursOf(day, t, locale)}
                    day={day}
                    withFees={props.withFees}
                    save={(text) => save(day.id, text)}
                    close={() => setOpen(null)}
                  />
                }
              >
                <div data-slot="line">
                  <DayLine day={day} />
                  <Show when={desk().editable}>
                    <span data-slot="actions">
                      <Button
                        variant="secondary"
                        size="small"
                        aria-label={t('delivery.changeDay', { day: hoursOf(day, t, locale) })}
                        onClick={() => setOpen(day.id)}
                      >
                        {t('delivery.change')}
                      </Button>
                      <Button
                        variant="quiet"
                        size="small"
                        aria-label={t('delivery.endDay', { day: hoursOf(day, t, locale) })}
                        onClick={() => void end(day)}
                      >
                        {t('delivery.end')}
                      </Button>
                    </span>
                  </Show>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={desk().editable}>
        <Show
          when={open() === 'new'}
          fallback={
            <p>
              <Button variant="secondary" onClick={() => setOpen('new')}>
                {t('delivery.addDay')}
              </Button>
            </p>
          }
        >
          <DayForm
            title={t('delivery.addDay')}
            day={null}
            withFees={props.withFees}
            save={(text) => save(null, text)}
            close={() => setOpen(null)}
          />
        </Show>
      </Show>
    </section>
  );
}
