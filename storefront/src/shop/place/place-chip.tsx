import { createEffect, on } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { useSession } from '../../session.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PlaceForm } from './place-form.tsx';

/** The place in the header; opens to change it, without JavaScript too. */
export function PlaceChip() {
  const { t } = useI18n();
  const session = useSession();
  let details: HTMLDetailsElement | undefined;

  createEffect(on(session.place, () => details?.removeAttribute('open'), { defer: true }));

  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !details?.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  };

  return (
    <details data-component="place-chip" ref={details} onKeyDown={close}>
      <summary>
        <Icon name="pin" />
        <span>
          <span class="visually-hidden">{session.place() ? t('place.change') : ''}</span>{' '}
          {session.place() ? `${session.place()?.postcode} ${session.place()?.name}` : t('place.label')}
        </span>
        <Icon name="down" />
      </summary>
      <div data-slot="panel">
        <PlaceForm />
      </div>
    </details>
  );
}
