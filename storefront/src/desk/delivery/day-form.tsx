import { weekdayName } from '@carriole/shared/calendar.ts';
import type { DayView, OpeningView } from '@carriole/shared/contracts/delivery-desk-views.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import { createSignal, For, Show } from 'solid-js';
import { createStore, unwrap } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { focusWrong } from '../focus-wrong.ts';
import { Refused } from '../producers/link-form.tsx';
import { type DayField, type DayText, type DayWrong, dayText, newDay } from './day-draft.ts';
import { FeeFields } from './fee-fields.tsx';
import { useDelivery } from './state.tsx';

export type DayFieldsProps = {
  text: DayText;
  write: (wanted: Partial<DayText>) => void;
  error: (field: DayField) => string | undefined;
};

/** Writes a weekly day; `save` reads it, sends it, and answers what is wrong with it or why it was refused. */
export function DayForm(props: {
  title: string;
  day: DayView | OpeningView | null;
  withFees: boolean;
  save: (text: DayText) => Promise<{ wrong?: DayWrong; problem?: Problem | 'offline' }>;
  close: () => void;
}) {
  const { t, locale } = useI18n();
  const { reread } = useDelivery();
  const [text, setText] = createStore<DayText>(
    structuredClone(props.day ? dayText(props.day, locale) : newDay),
  );
  const [wrong, setWrong] = createSignal<DayWrong>({});
  const [problem, setProblem] = createSignal<Problem | 'offline' | null>(null);
  const [busy, setBusy] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const error = (field: DayField) => {
    const key = wrong()[field];
    return key && t(key);
  };
  const save = async () => {
    if (busy()) return;
    setBusy(true);
    const outcome = await props.save(structuredClone(unwrap(text)));
    setBusy(false);
    setWrong(outcome.wrong ?? {});
    setProblem(outcome.problem ?? null);
    if (outcome.wrong) focusWrong(form);
  };
  const fields = { text, write: (wanted: Partial<DayText>) => setText(wanted), error };
  return (
    <form
      ref={form}
      data-component="day-form"
      aria-label={props.title}
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{props.title}</h3>
      <HourFields {...fields} />
      <CapacityFields {...fields} />
      <Show when={props.withFees}>
        <FeeFields {...fields} />
      </Show>
      <SeasonFields {...fields} />
      <Show when={problem()}>{(why) => <Refused problem={why()} reread={() => void reread()} />}</Show>
      <div data-slot="actions">
        <Button type="submit" disabled={busy()}>
          {t('delivery.save')}
        </Button>
        <Button variant="quiet" onClick={() => props.close()}>
          {t('delivery.cancel')}
        </Button>
      </div>
    </form>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A day of the week. */
export function WeekdayField(props: { label: string; value: number; change: (weekday: number) => void }) {
  const { locale } = useI18n();
  return (
    <SelectField label={props.label} onChange={(event) => props.change(Number(event.currentTarget.value))}>
      <For each={weekdays}>
        {(weekday) => (
          <option value={weekday} selected={weekday === props.value}>
            {weekdayName(weekday, locale)}
          </option>
        )}
      </For>
    </SelectField>
  );
}

function HourFields(props: DayFieldsProps) {
  const { t } = useI18n();
  const time = (field: 'from' | 'to' | 'closesTime') => ({
    type: 'time',
    error: props.error(field),
    value: props.text[field],
    onInput: (event: { currentTarget: HTMLInputElement }) =>
      props.write({ [field]: event.currentTarget.value }),
  });
  return (
    <div data-slot="row">
      <WeekdayField
        label={t('delivery.field.weekday')}
        value={props.text.weekday}
        change={(weekday) => props.write({ weekday })}
      />
      <TextField label={t('delivery.field.from')} {...time('from')} />
      <TextField label={t('delivery.field.to')} {...time('to')} />
      <WeekdayField
        label={t('delivery.field.closesWeekday')}
        value={props.text.closesWeekday}
        change={(closesWeekday) => props.write({ closesWeekday })}
      />
      <TextField label={t('delivery.field.closesTime')} {...time('closesTime')} />
    </div>
  );
}

const capacities = ['orders', 'kilos', 'coldKilos', 'frozenKilos'] as const;

function CapacityFields(props: DayFieldsProps) {
  const { t } = useI18n();
  return (
    <fieldset>
      <legend>{t('delivery.capacity')}</legend>
      <p data-slot="quiet">{t('delivery.capacityHint')}</p>
      <div data-slot="row">
        <For each={capacities}>
          {(field) => (
            <TextField
              label={t(`delivery.field.${field}`)}
              error={props.error(field)}
              inputmode={field === 'orders' ? 'numeric' : 'decimal'}
              autocomplete="off"
              value={props.text[field]}
              onInput={(event) => props.write({ [field]: event.currentTarget.value })}
            />
          )}
        </For>
      </div>
    </fieldset>
  );
}

function SeasonFields(props: DayFieldsProps) {
  const { t } = useI18n();
  return (
    <fieldset>
      <legend class="visually-hidden">{t('delivery.season')}</legend>
      <Choice
        label={t('delivery.seasonal')}
        checked={props.text.seasonal}
        onChange={(event) => props.write({ seasonal: event.currentTarget.checked })}
      />
      <Show when={props.text.seasonal}>
        <div data-slot="row">
          <For each={['seasonFrom', 'seasonUntil'] as const}>
            {(field) => (
              <TextField
                label={t(`delivery.field.${field}`)}
                hint={t('delivery.dayOfYearHint')}
                error={props.error(field)}
                autocomplete="off"
                value={props.text[field]}
                onInput={(event) => props.write({ [field]: event.currentTarget.value })}
              />
            )}
          </For>
        </div>
      </Show>
    </fieldset>
  );
}
