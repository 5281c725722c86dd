import type { Audience } from '@carriole/shared/audience.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Choice } from '../../ui/choice.tsx';

const all: readonly Audience[] = ['household', 'professional'];

/** For whom something is: households, professionals, both. */
export function AudienceFields(props: {
  audiences: readonly Audience[];
  disabled: boolean;
  wrong: boolean;
  change: (audiences: readonly Audience[]) => void;
}) {
  const { t } = useI18n();
  return (
    <fieldset data-component="audience-fields" disabled={props.disabled}>
      <legend>{t('delivery.for')}</legend>
      <For each={all}>
        {(audience) => (
          <Choice
            label={t(`links.audience.${audience}`)}
            aria-invalid={props.wrong || undefined}
            checked={props.audiences.includes(audience)}
            onChange={(event) => {
              const others = props.audiences.filter((one) => one !== audience);
              props.change(event.currentTarget.checked ? [...others, audience] : others);
            }}
          />
        )}
      </For>
      <Show when={props.wrong}>
        <p data-slot="error">{t('delivery.wrong.audiences')}</p>
      </Show>
    </fieldset>
  );
}
