import { addTransfer, setTransfer } from '@carriole/shared/contracts/delivery-desk.ts';
import type { TransferDraft, WeekMoment } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import type { TransferView } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { For } from 'solid-js';
import { createStore, unwrap } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ask } from '../ask.ts';
import { WeekdayField } from './day-form.tsx';
import { useDelivery } from './state.tsx';
import { useWriter, WriterTrouble } from './writing.tsx';

const moments = ['departs', 'arrives', 'orderBefore'] as const;

/** Writes a weekly departure from the own hub. */
export function TransferForm(props: { transfer: TransferView | null; close: () => void }) {
  const { t } = useI18n();
  const { desk } = useDelivery();
  const writer = useWriter();
  const [draft, setDraft] = createStore<TransferDraft>(startOf(props.transfer));

  function startOf(transfer: TransferView | null): TransferDraft {
    const from = desk().cooperative.slug;
    if (transfer) {
      const { departs, arrives, orderBefore } = structuredClone(transfer);
      return { from, to: transfer.to.slug, departs, arrives, orderBefore };
    }
    return {
      from,
      to: desk().others[0]?.slug ?? '',
      departs: { weekday: 4, time: '06:30' },
      arrives: { weekday: 4, time: '08:30' },
      orderBefore: { weekday: 2, time: '18:00' },
    };
  }
  const save = async () => {
    const transfer = structuredClone(unwrap(draft));
    const known = props.transfer;
    const send = (affected: number) =>
      known
        ? ask(setTransfer, { params: { id: known.id }, body: { version: known.version, affected, transfer } })
        : ask(addTransfer, { body: { transfer } });
    if (await writer.act({ send, done: t('delivery.transferSaved') })) props.close();
  };
  const set = (moment: (typeof moments)[number], wanted: Partial<WeekMoment>) => setDraft(moment, wanted);
  return (
    <form
      data-component="day-form"
      aria-label={t(props.transfer ? 'delivery.change' : 'delivery.addTransfer')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label={t('delivery.field.toHub')}
        onChange={(event) => setDraft('to', event.currentTarget.value)}
      >
        <For each={desk().others}>
          {(other) => (
            <option value={other.slug} selected={other.slug === draft.to}>
              {other.name}
            </option>
          )}
        </For>
      </SelectField>
      <For each={moments}>
        {(moment) => (
          <div data-slot="row">
            <WeekdayField
              label={t(`delivery.field.${moment}`)}
              value={draft[moment].weekday}
              change={(weekday) => set(moment, { weekday })}
            />
            <TextField
              label={t('delivery.field.at')}
              type="time"
              required
              value={draft[moment].time}
              onInput={(event) => set(moment, { time: event.currentTarget.value })}
            />
          </div>
        )}
      </For>
      <WriterTrouble writer={writer} />
      <div data-slot="actions">
        <Button type="submit" disabled={writer.busy()}>
          {t('delivery.save')}
        </Button>
        <Button variant="quiet" onClick={() => props.close()}>
          {t('delivery.cancel')}
        </Button>
      </div>
    </form>
  );
}
