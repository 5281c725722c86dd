import { addExceptions } from '@carriole/shared/contracts/delivery-desk.ts';
import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ask } from '../ask.ts';
import { useDelivery } from './state.tsx';
import { useWriter, WriterTrouble } from './writing.tsx';

/** Closes the whole co-op for some days in a row: rounds, points and transfers alike. */
export function ClosureForm() {
  const { t } = useI18n();
  const { desk } = useDelivery();
  const writer = useWriter();
  const [from, setFrom] = createSignal('');
  const [until, setUntil] = createSignal('');
  const [note, setNote] = createSignal('');
  const last = () => until() || from();
  const isWrong = () => until() !== '' && until() < from();
  const save = async () => {
    if (from() === '' || isWrong()) return;
    const exception = {
      subject: { about: 'cooperative' as const },
      kind: 'closed' as const,
      date: from(),
      until: last(),
      movedTo: null,
      note: note().trim(),
    };
    const send = (affected: number) =>
      ask(addExceptions, {
        body: { cooperative: desk().cooperative.slug, affected, exceptions: [exception] },
      });
    if (!(await writer.act({ send, done: t('delivery.closureSaved') }))) return;
    setFrom('');
    setUntil('');
    setNote('');
  };
  return (
    <form
      data-component="closure-form"
      aria-labelledby="closure-title"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="closure-title">{t('delivery.closure')}</h2>
      <div data-slot="row">
        <TextField
          label={t('delivery.field.firstDay')}
          type="date"
          required
          min={desk().today}
          value={from()}
          onInput={(event) => setFrom(event.currentTarget.value)}
        />
        <TextField
          label={t('delivery.field.lastDay')}
          optional={t('delivery.optional')}
          error={isWrong() ? t('delivery.wrong.endsOn') : undefined}
          type="date"
          value={until()}
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
        <TextField
          label={t('delivery.note')}
          optional={t('delivery.optional')}
          maxlength="200"
          autocomplete="off"
          value={note()}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit">{t('delivery.close')}</Button>
      </div>
      <WriterTrouble writer={writer} />
    </form>
  );
}
