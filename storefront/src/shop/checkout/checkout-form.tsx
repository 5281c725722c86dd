import type { BasketView, DayOption } from '@carriole/shared/contracts/baskets.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextArea } from '../../ui/field.tsx';
import type { CheckoutForm as Form } from './check-form.ts';
import { ContactSection } from './contact-section.tsx';
import { DaySection } from './day-section.tsx';
import { SummarySection } from './summary-section.tsx';
import { type Errors, useCheckout } from './use-checkout.ts';

/** The checkout's form; what is wrong is told at its field and in a summary that takes focus. */
export function CheckoutForm(props: {
  view: BasketView;
  options: readonly DayOption[];
  refused: readonly DayOption[];
}) {
  const { t } = useI18n();
  const checkout = useCheckout({ view: () => props.view, options: () => props.options });
  let problems: HTMLDivElement | undefined;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const sent = await checkout.submit();
    if (!sent) problems?.focus();
  }

  return (
    <form data-component="checkout-form" noValidate onSubmit={(event) => void submit(event)}>
      <div data-slot="fields">
        <div ref={problems} tabindex="-1" data-slot="problems">
          <Problems errors={checkout.errors()} refusal={checkout.refusal()} />
        </div>
        <DaySection
          options={props.options}
          refused={props.refused}
          chosen={checkout.option()?.id ?? ''}
          error={checkout.errors().dayId}
          onChoose={(id) => checkout.fill('dayId', id)}
        />
        <ContactSection checkout={checkout} />
        <Card as="section">
          <TextArea
            id="note"
            label={t('checkout.note')}
            optional={t('common.optional')}
            maxlength="500"
            value={checkout.form.note}
            error={checkout.errors().note}
            onInput={(event) => checkout.fill('note', event.currentTarget.value)}
          />
        </Card>
        <Card as="section">
          <h2>{t('checkout.payment')}</h2>
          <p>
            <strong>{t('checkout.transfer')}</strong>
          </p>
          <p class="soft">{t('checkout.transferText')}</p>
        </Card>
      </div>
      <Show when={checkout.option()}>
        {(option) => (
          <SummarySection view={props.view} option={option()}>
            <Button type="submit" size="large" aria-disabled={checkout.sending()}>
              {checkout.sending() ? t('checkout.sending') : t('checkout.submit')}
            </Button>
          </SummarySection>
        )}
      </Show>
    </form>
  );
}

const fieldLabels = {
  dayId: 'checkout.day',
  name: 'checkout.name',
  email: 'checkout.email',
  phone: 'checkout.phone',
  street: 'checkout.street',
  postcode: 'checkout.postcode',
  place: 'checkout.place',
  instructions: 'checkout.instructions',
  note: 'checkout.note',
} as const;

function Problems(props: { errors: Errors; refusal: { text: string; details: string[] } | null }) {
  const { t } = useI18n();
  const fields = () => Object.entries(props.errors) as [keyof Form, string][];
  return (
    <Show when={fields().length > 0 || props.refusal}>
      <Alert variant="danger" role="alert">
        <p>
          <strong>{props.refusal?.text ?? t('checkout.problems')}</strong>
        </p>
        <ul>
          <For each={fields()}>
            {([field, text]) => (
              <li>
                <a href={`#${field}`} rel="external">
                  {t(fieldLabels[field])}
                </a>{' '}
                : {text}
              </li>
            )}
          </For>
          <For each={props.refusal?.details ?? []}>{(detail) => <li>{detail}</li>}</For>
        </ul>
      </Alert>
    </Show>
  );
}
