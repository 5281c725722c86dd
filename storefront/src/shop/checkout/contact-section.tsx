import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import type { CheckoutForm } from './check-form.ts';
import { StreetField } from './street-field.tsx';
import type { useCheckout } from './use-checkout.ts';

type Props = { checkout: ReturnType<typeof useCheckout> };

/** Who orders, and for a delivery where to. */
export function ContactSection(props: Props) {
  const { t } = useI18n();
  const bind = useBind(props);
  return (
    <Card as="section">
      <h2>{t('checkout.contact')}</h2>
      <TextField {...bind('name')} label={t('checkout.name')} autocomplete="name" maxlength="100" required />
      <TextField
        {...bind('email')}
        label={t('checkout.email')}
        hint={t('checkout.emailHint')}
        type="email"
        inputmode="email"
        autocomplete="email"
        maxlength="200"
        required
      />
      <TextField
        {...bind('phone')}
        label={t('checkout.phone')}
        hint={t('checkout.phoneHint')}
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        maxlength="30"
        required
      />
      <Show when={props.checkout.isDelivery()}>
        <AddressFields checkout={props.checkout} />
      </Show>
    </Card>
  );
}

function AddressFields(props: Props) {
  const { t } = useI18n();
  const bind = useBind(props);
  return (
    <>
      <StreetField bound={bind('street')} postcode={props.checkout.form.postcode} />
      <div data-slot="town">
        <TextField
          {...bind('postcode')}
          label={t('checkout.postcode')}
          inputmode="numeric"
          autocomplete="postal-code"
          maxlength="4"
          required
        />
        <TextField
          {...bind('place')}
          label={t('checkout.place')}
          autocomplete="address-level2"
          maxlength="80"
          required
        />
      </div>
      <TextField
        {...bind('instructions')}
        label={t('checkout.instructions')}
        hint={t('checkout.instructionsHint')}
        optional={t('common.optional')}
        maxlength="300"
      />
    </>
  );
}

/** Ties a field to the checkout's form by its name. */
function useBind(props: Props) {
  return (field: Exclude<keyof CheckoutForm, 'dayId'>) => ({
    id: field,
    name: field,
    get value() {
      return props.checkout.form[field];
    },
    get error() {
      return props.checkout.errors()[field];
    },
    onInput: (event: { currentTarget: HTMLInputElement }) =>
      props.checkout.fill(field, event.currentTarget.value),
  });
}
