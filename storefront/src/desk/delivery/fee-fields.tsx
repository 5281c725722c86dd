import { Index, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { DayFieldsProps } from './day-form.tsx';

/** What a delivery costs by the worth of the goods, and from what worth on one can order. */
export function FeeFields(props: DayFieldsProps) {
  const { t } = useI18n();
  const bands = () => props.text.bands;
  const change = (at: number, wanted: Partial<{ from: string; fee: string }>) =>
    props.write({ bands: bands().map((band, place) => (place === at ? { ...band, ...wanted } : band)) });
  return (
    <fieldset>
      <legend>{t('delivery.fees')}</legend>
      <div data-slot="row">
        <TextField
          label={t('delivery.field.fee')}
          error={props.error('fee')}
          inputmode="decimal"
          autocomplete="off"
          value={props.text.fee}
          onInput={(event) => props.write({ fee: event.currentTarget.value })}
        />
        <TextField
          label={t('delivery.field.minimum')}
          error={props.error('minimum')}
          inputmode="decimal"
          autocomplete="off"
          value={props.text.minimum}
          onInput={(event) => props.write({ minimum: event.currentTarget.value })}
        />
      </div>
      <Index each={bands()}>
        {(band, at) => (
          <div data-slot="row">
            <TextField
              label={t('delivery.field.bandFrom')}
              error={at === bands().length - 1 ? props.error('bands') : undefined}
              inputmode="decimal"
              autocomplete="off"
              value={band().from}
              onInput={(event) => change(at, { from: event.currentTarget.value })}
            />
            <TextField
              label={t('delivery.field.bandFee')}
              hint={t('delivery.freeHint')}
              inputmode="decimal"
              autocomplete="off"
              value={band().fee}
              onInput={(event) => change(at, { fee: event.currentTarget.value })}
            />
            <Button
              variant="quiet"
              size="small"
              onClick={() => props.write({ bands: bands().filter((_, place) => place !== at) })}
            >
              {t('delivery.removeBand')}
            </Button>
          </div>
        )}
      </Index>
      <Show when={bands().length < 7}>
        <p>
          <Button
            variant="secondary"
            size="small"
            onClick={() => props.write({ bands: [...bands(), { from: '', fee: '0' }] })}
          >
            {t('delivery.addBand')}
          </Button>
        </p>
      </Show>
    </fieldset>
  );
}
