import type { DeskOffer, EditableField } from '@carriole/shared/contracts/offer-edits.ts';
import { For, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ClosesField, MonthsField, StorageField } from './availability-fields.tsx';
import { AllergensField, LabelsField } from './content-fields.tsx';
import { type FormErrors, type OfferForm, valuesOf } from './form.ts';
import { HandField } from './hand-field.tsx';
import { type Choices, percent } from './value-text.ts';

export type FieldProps = {
  form: OfferForm;
  choices: Choices;
  errors: FormErrors;
  change: (part: Partial<OfferForm>) => void;
};

type TextName = 'name' | 'packLabel' | 'caseSize' | 'stock' | PriceName;
type PriceName = 'householdPriceCents' | 'professionalPriceCents' | 'depositCents';

/** The fields of an article, gathered as people look for them. */
export function ArticleFields(
  props: FieldProps & {
    offer: DeskOffer;
    isGivenBack: (field: EditableField) => boolean;
    giveBack: (field: EditableField) => void;
  },
) {
  const { t, locale } = useI18n();
  const field = (name: EditableField, control: JSX.Element) => (
    <HandField
      field={name}
      offer={props.offer}
      value={valuesOf(props.form)[name]}
      isGivenBack={props.isGivenBack(name)}
      words={{ t, locale, choices: props.choices }}
      giveBack={props.giveBack}
    >
      {control}
    </HandField>
  );
  return (
    <div data-slot="fields">
      <fieldset data-section="price">
        <legend>{t('articles.section.price')}</legend>
        {field('householdPriceCents', <TextOf {...props} name="householdPriceCents" />)}
        {field('professionalPriceCents', <TextOf {...props} name="professionalPriceCents" />)}
        {field('vatRatePercent', <VatField {...props} />)}
        {field('depositCents', <TextOf {...props} name="depositCents" />)}
      </fieldset>
      <fieldset data-section="when">
        <legend>{t('articles.section.when')}</legend>
        {field('stock', <TextOf {...props} name="stock" />)}
        {field('closes', <ClosesField {...props} />)}
        {field('months', <MonthsField {...props} />)}
      </fieldset>
      <fieldset data-section="what">
        <legend>{t('articles.section.what')}</legend>
        {field('name', <TextOf {...props} name="name" />)}
        {field('categoryId', <CategoryField {...props} />)}
        {field('packLabel', <TextOf {...props} name="packLabel" />)}
        {field('caseSize', <TextOf {...props} name="caseSize" />)}
        {field('storage', <StorageField {...props} />)}
      </fieldset>
      <fieldset data-section="inside">
        <legend>{t('articles.section.inside')}</legend>
        {field('labels', <LabelsField {...props} />)}
        {field('allergens', <AllergensField {...props} />)}
      </fieldset>
    </div>
  );
}

const hinted = ['householdPriceCents', 'professionalPriceCents', 'caseSize', 'stock'] as const;

function TextOf(props: FieldProps & { name: TextName }) {
  const { t } = useI18n();
  const error = () => {
    const wrong = props.errors[props.name];
    return wrong && t(`articles.error.${wrong}`);
  };
  const hint = () => {
    const name = hinted.find((one) => one === props.name);
    return name ? { hint: t(`articles.hint.${name}`) } : {};
  };
  const keyboard = () => {
    if (props.name === 'name' || props.name === 'packLabel') return 'text';
    return props.name === 'stock' || props.name === 'caseSize' ? 'numeric' : 'decimal';
  };
  return (
    <TextField
      label={t(`articles.field.${props.name}`)}
      {...hint()}
      error={error()}
      autocomplete="off"
      inputmode={keyboard()}
      maxlength={props.name === 'name' ? '200' : '100'}
      value={props.form[props.name]}
      onInput={(event) => props.change({ [props.name]: event.currentTarget.value })}
    />
  );
}

function VatField(props: FieldProps) {
  const { t, locale } = useI18n();
  return (
    <SelectField
      label={t('articles.field.vatRatePercent')}
      onChange={(event) => props.change({ vatRatePercent: event.currentTarget.value })}
    >
      <For each={props.choices.vatRates}>
        {(rate) => (
          <option value={rate} selected={String(rate) === props.form.vatRatePercent}>
            {percent(rate, locale)}
          </option>
        )}
      </For>
    </SelectField>
  );
}

function CategoryField(props: FieldProps) {
  const { t } = useI18n();
  return (
    <SelectField
      label={t('articles.field.categoryId')}
      onChange={(event) => props.change({ categoryId: event.currentTarget.value })}
    >
      <For each={props.choices.categories}>
        {({ id, name }) => (
          <option value={id} selected={id === props.form.categoryId}>
            {name}
          </option>
        )}
      </For>
    </SelectField>
  );
}
