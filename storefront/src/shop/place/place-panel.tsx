import { createAsync, useLocation } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { placesQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { PlaceForm } from './place-form.tsx';

/** Asks where to deliver, large, until it is known; and helps when the server did not know the place typed. */
export function PlacePanel() {
  const { t } = useI18n();
  const session = useSession();
  const location = useLocation();
  const typed = () => new URLSearchParams(location.search).get('place')?.trim().slice(0, 60) ?? '';
  return (
    <Show when={!session.place() || typed()}>
      <section data-component="place-panel">
        <h2>{t('place.label')}</h2>
        <p>{t('place.invite')}</p>
        <Show when={typed()}>{(text) => <Matches typed={text()} />}</Show>
        <PlaceForm size="large" />
      </section>
    </Show>
  );
}

function Matches(props: { typed: string }) {
  const { t, href } = useI18n();
  const found = createAsync(() => placesQuery(props.typed));
  const address = (place: string) => href(paths.home(new URLSearchParams({ place }).toString()));
  return (
    <Show when={found()}>
      {(known) => (
        <Show
          when={known().items.length > 0}
          fallback={<Alert variant="warn">{t('place.unknown', { text: props.typed })}</Alert>}
        >
          <p>
            <strong>{t('place.matches')}</strong>
          </p>
          <ul data-slot="matches">
            <For each={known().items}>
              {({ postcode, place }) => (
                <li>
                  <a href={address(`${postcode} ${place}`)} rel="external">
                    {postcode} {place}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Show>
      )}
    </Show>
  );
}
