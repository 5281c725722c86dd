import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from './dialog.tsx';

/** Says how many orders a change concerns, and asks whether to go on. */
export function ConfirmOrders(props: { question: { count: number; answer: (yes: boolean) => void } | null }) {
  const { t } = useI18n();
  return (
    <Show when={props.question} keyed>
      {(question) => (
        <Dialog
          title={t('delivery.affected', { count: question.count })}
          close={() => question.answer(false)}
        >
          <p>{t('delivery.affectedText')}</p>
          <div data-slot="actions">
            <Button variant="danger" onClick={() => question.answer(true)}>
              {t('delivery.goOn')}
            </Button>
            <Button variant="secondary" autofocus onClick={() => question.answer(false)}>
              {t('delivery.keep')}
            </Button>
          </div>
        </Dialog>
      )}
    </Show>
  );
}
