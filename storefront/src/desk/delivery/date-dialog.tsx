import { formatDate } from '@carriole/shared/calendar.ts';
import { addExceptions, endException } from '@carriole/shared/contracts/delivery-desk.ts';
import type { CalendarEntry } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ask } from '../ask.ts';
import { Dialog } from './dialog.tsx';
import { useDelivery } from './state.tsx';
import { exceptionOf, isSameWish, type Wish, wishOf } from './weeks.ts';
import { WishField } from './wish-fields.tsx';
import { useWriter, WriterTrouble } from './writing.tsx';

/** Closes, moves or restores one date of a round, a point or a transfer. */
export function DateDialog(props: { entry: CalendarEntry; close: () => void }) {
  const { t, locale } = useI18n();
  const { desk } = useDelivery();
  const writer = useWriter();
  const [wish, setWish] = createSignal<Wish>(wishOf(props.entry));
  const [note, setNote] = createSignal('');
  const name = () => t(`delivery.entry.${props.entry.kind}`, { name: props.entry.name });
  const title = () => t('delivery.dateOf', { name: name(), date: formatDate(props.entry.usual, locale) });

  /** An own exception is withdrawn; what a holiday or another co-op closes is opened over it. */
  const send = (affected: number) => {
    const { exceptionId } = props.entry;
    const own = desk().exceptions.find(({ id }) => id === exceptionId);
    const isSingle = own?.own && own.about !== 'cooperative' && own.date === own.until;
    if (wish().kind === 'usual' && own && isSingle)
      return ask(endException, { params: { id: own.id }, body: { affected } });
    const exceptions = [exceptionOf(props.entry, wish(), note())];
    return ask(addExceptions, { body: { cooperative: desk().cooperative.slug, affected, exceptions } });
  };
  const save = async () => {
    const id = await writer.act({ send, done: t('delivery.dateSaved', { name: name() }) });
    if (id !== null || !writer.problem()) props.close();
  };
  return (
    <Dialog title={title()} close={props.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <WishField
          label={t('delivery.wish')}
          usual={props.entry.usual}
          today={desk().today}
          wish={wish()}
          change={setWish}
        />
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
          <Button type="submit" disabled={writer.busy() || isSameWish(wish(), wishOf(props.entry))}>
            {t('delivery.save')}
          </Button>
          <Button variant="quiet" onClick={() => props.close()}>
            {t('delivery.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
