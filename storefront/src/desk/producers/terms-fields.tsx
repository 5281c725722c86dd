import type { Audience } from '@carriole/shared/audience.ts';
import type { LinkStatus, LinkView } from '@carriole/shared/contracts/producer-links.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { Draft, HandField as HandName, Wrong } from './draft.ts';
import { HandField } from './hand-field.tsx';
import { audienceWords, ledgerDate } from './words.ts';

const statuses: readonly LinkStatus[] = ['active', 'trial', 'suspended'];
const audiences: readonly Audience[] = ['household', 'professional'];

type Props = {
  link: LinkView;
  draft: Draft;
  wrong: Wrong;
  disabled: boolean;
  write: (wanted: Partial<Draft>) => void;
};

/** The fields of a link's terms: those the co-op alone decides, and those its file speaks of too. */
export function TermsFields(props: Props) {
  const { t } = useI18n();
  const error = (field: keyof Wrong) => {
    const key = props.wrong[field];
    return key && t(key);
  };
  return (
    <fieldset data-component="terms-fields" disabled={props.disabled}>
      <SelectField
        label={t('links.state')}
        onChange={(event) => props.write({ status: event.currentTarget.value as LinkStatus })}
      >
        <For each={statuses}>
          {(status) => (
            <option value={status} selected={status === props.draft.status}>
              {t(`links.status.${status}`)}
            </option>
          )}
        </For>
      </SelectField>
      <FieldsOfFile {...props} />
      <TextField
        label={t('links.until')}
        hint={t('links.untilHint')}
        error={error('until')}
        type="date"
        value={props.draft.until}
        onInput={(event) => props.write({ until: event.currentTarget.value })}
      />
      <TextField
        label={t('links.commission')}
        hint={t('links.notAgreed')}
        error={error('commission')}
        inputmode="decimal"
        autocomplete="off"
        value={props.draft.commission}
        onInput={(event) => props.write({ commission: event.currentTarget.value })}
      />
      <TextField
        label={t('links.payment')}
        hint={t('links.notAgreed')}
        error={error('paymentDays')}
        inputmode="numeric"
        autocomplete="off"
        value={props.draft.paymentDays}
        onInput={(event) => props.write({ paymentDays: event.currentTarget.value })}
      />
    </fieldset>
  );
}

function FieldsOfFile(props: Props) {
  const { t, locale } = useI18n();
  const hand = (field: HandName) => ({
    byHand: props.draft.byHand[field],
    disabled: props.disabled,
    change: (byHand: boolean) => props.write({ byHand: { ...props.draft.byHand, [field]: byHand } }),
  });
  const source = () => props.link.source;
  const since = () => {
    const date = source().since;
    return date === null ? t('history.nothing') : ledgerDate(date, locale);
  };
  return (
    <>
      <HandField
        name={t('links.audiences')}
        source={audienceWords(source().audiences, t)}
        {...hand('audiences')}
      >
        <AudienceChoice {...props} />
      </HandField>
      <HandField name={t('links.since')} source={since()} {...hand('since')}>
        <TextField
          label={t('links.since')}
          hint={t('links.sinceHint')}
          type="date"
          value={props.draft.since}
          onInput={(event) => props.write({ since: event.currentTarget.value })}
        />
      </HandField>
      <HandField
        name={t('links.leadTime')}
        source={t('links.days', { count: source().leadTimeDays })}
        {...hand('leadTimeDays')}
      >
        <TextField
          label={t('links.leadTime')}
          error={props.wrong.leadTimeDays && t(props.wrong.leadTimeDays)}
          inputmode="numeric"
          autocomplete="off"
          value={props.draft.leadTimeDays}
          onInput={(event) => props.write({ leadTimeDays: event.currentTarget.value })}
        />
      </HandField>
    </>
  );
}

function AudienceChoice(props: Props) {
  const { t } = useI18n();
  const toggle = (audience: Audience, chosen: boolean) => {
    const others = props.draft.audiences.filter((one) => one !== audience);
    props.write({ audiences: chosen ? [...others, audience] : others });
  };
  return (
    <fieldset>
      <legend>{t('links.audiences')}</legend>
      <For each={audiences}>
        {(audience) => (
          <Choice
            label={t(`links.audience.${audience}`)}
            checked={props.draft.audiences.includes(audience)}
            onChange={(event) => toggle(audience, event.currentTarget.checked)}
          />
        )}
      </For>
      <Show when={props.wrong.audiences}>{(key) => <p data-slot="error">{t(key())}</p>}</Show>
    </fieldset>
  );
}
