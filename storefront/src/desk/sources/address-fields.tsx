import type { Problem } from '@carriole/shared/problems.ts';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { TextField } from '../../ui/field.tsx';
import { fieldError } from './act.ts';
import type { ChoiceKind } from './words.ts';

type AddressKind = Exclude<ChoiceKind, 'files'>;

/** An address as people write it, made whole: `ferme.be/liste.csv` → `https://ferme.be/liste.csv`. */
export function wholeAddress(text: string): string {
  const address = text.trim();
  return address === '' || /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
}

/** Where a source is. */
export function AddressField(props: {
  kind: AddressKind;
  value: string;
  problem: Problem | 'offline' | null;
  change: (address: string) => void;
}) {
  const { t } = useI18n();
  const error = () => {
    const { problem } = props;
    if (problem && problem !== 'offline' && problem.slug === 'address-not-allowed') return problem.detail;
    return fieldError(problem, '/address');
  };
  return (
    <TextField
      label={t('address.address')}
      hint={t(`address.hint.${props.kind}`)}
      error={error()}
      type="text"
      inputmode="url"
      autocomplete="off"
      spellcheck={false}
      required
      maxlength="2000"
      value={props.value}
      onInput={(event) => props.change(event.currentTarget.value)}
    />
  );
}

/** The key a source may ask for; it is kept encrypted and never shown again. */
export function KeyFields(props: {
  kind: AddressKind;
  user: string;
  secret: string;
  change: (key: { user: string; secret: string }) => void;
}) {
  const { t } = useI18n();
  const hasUser = () => props.kind === 'woocommerce' || props.kind === 'address';
  return (
    <div data-slot="key">
      <Show when={hasUser()}>
        <TextField
          label={t(props.kind === 'woocommerce' ? 'address.wooKey' : 'address.user')}
          optional={t('address.optional')}
          autocomplete="off"
          spellcheck={false}
          maxlength="200"
          value={props.user}
          onInput={(event) => props.change({ user: event.currentTarget.value, secret: props.secret })}
        />
      </Show>
      <TextField
        label={t(`address.secret.${props.kind}`)}
        optional={t('address.optional')}
        hint={t('address.keyHint')}
        type="password"
        autocomplete="new-password"
        maxlength="2000"
        value={props.secret}
        onInput={(event) => props.change({ user: props.user, secret: event.currentTarget.value })}
      />
    </div>
  );
}
