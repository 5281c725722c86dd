import type { PaymentView } from '@carriole/shared/contracts/orders.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { groupIban } from './group-iban.ts';
import { QrCode } from './qr-code.tsx';

/** How to pay by transfer: the data to copy, and the EPC code a bank's app reads. */
export function PaymentSection(props: { payment: PaymentView }) {
  const { t, locale } = useI18n();
  const amount = () => formatMoney(props.payment.amountCents, locale);
  return (
    <Card as="section" data-payment>
      <h2>{t('order.pay')}</h2>
      <Show
        when={props.payment.status === 'awaiting'}
        fallback={
          <Alert variant="good">
            <p>{t('order.paid')}</p>
          </Alert>
        }
      >
        <p>{t('order.payText')}</p>
        <QrCode rows={props.payment.qr} label={t('order.qr')} />
        <dl>
          <Copyable
            name={t('order.beneficiary')}
            shown={props.payment.beneficiary}
            copied={props.payment.beneficiary}
          />
          <Copyable
            name={t('order.iban')}
            shown={groupIban(props.payment.iban)}
            copied={props.payment.iban}
          />
          <Copyable
            name={t('order.amount')}
            shown={amount()}
            copied={(props.payment.amountCents / 100).toFixed(2)}
          />
          <Copyable
            name={t('order.communication')}
            shown={props.payment.communication}
            copied={props.payment.communication}
          />
        </dl>
        <p class="small soft">{t('order.awaiting')}</p>
      </Show>
    </Card>
  );
}

function Copyable(props: { name: string; shown: string; copied: string }) {
  const { t } = useI18n();
  const [done, setDone] = createSignal(false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(props.copied);
    setDone(true);
  }

  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <strong class="num">{props.shown}</strong>
        <Button
          variant="quiet"
          size="small"
          aria-label={`${t('common.copy')} : ${props.name}`}
          onClick={() => void copy().catch(() => setDone(false))}
        >
          <Icon name={done() ? 'check' : 'copy'} />
          {done() ? t('common.copied') : t('common.copy')}
        </Button>
      </dd>
    </div>
  );
}
