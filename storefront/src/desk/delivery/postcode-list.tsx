import type { AreasView } from '@carriole/shared/contracts/delivery-desk.ts';
import { createAsync } from '@solidjs/router';
import { createMemo, createSignal, For, Show, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSearch } from '../use-search.ts';
import { type Area, areaTrouble } from './area-draft.ts';
import { placesFor } from './data.ts';
import { useDelivery } from './state.tsx';

type Props = {
  areas: AreasView;
  area: Area;
  way: 'postcodes' | 'communes' | 'polygon';
  wrong: boolean;
  toggle: (postcode: string) => void;
  toggleCommune: (code: string) => void;
};

/** The postcodes of the zone, which is what counts; taken out here, found and added here. */
export function PostcodeList(props: Props) {
  const { t } = useI18n();
  const { desk } = useDelivery();
  const names = createMemo(
    () => new Map(props.areas.postcodes.map(({ postcode, name }) => [postcode, name])),
  );
  const trouble = () => areaTrouble(props.area);
  return (
    <section data-component="postcode-list" aria-labelledby="postcodes-title">
      <h2 id="postcodes-title" aria-live="polite">
        {t('delivery.postcodes', { count: props.area.postcodes.length })}
      </h2>
      <Show when={(props.wrong || props.way === 'polygon') && trouble()}>
        {(why) => (
          <p data-slot="error" role="alert">
            {t(`delivery.area.${why()}`)}
          </p>
        )}
      </Show>
      <Show when={props.area.by === 'polygon' && !trouble()}>
        <p data-slot="quiet">{t('delivery.polygonRule')}</p>
      </Show>
      <Show when={desk().editable}>
        <Show when={props.way === 'communes'} fallback={<PlaceSearch {...props} />}>
          <CommuneSearch {...props} />
        </Show>
      </Show>
      <ul data-slot="chosen">
        <For each={props.area.postcodes}>
          {(postcode) => (
            <li>
              <span>
                {postcode} {names().get(postcode) ?? t('delivery.offMap')}
              </span>
              <Show when={desk().editable}>
                <button
                  type="button"
                  aria-label={t('delivery.removePostcode', { postcode })}
                  onClick={() => props.toggle(postcode)}
                >
                  <Icon name="close" />
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function PlaceSearch(props: Props) {
  const { t } = useI18n();
  const [wanted, setWanted] = createSignal<string>();
  const search = useSearch(setWanted);
  const found = createAsync(async () => {
    const q = wanted();
    return q ? await placesFor(q) : undefined;
  });
  const options = () => {
    const items = found()?.value?.items ?? [];
    return items.filter(({ postcode }, at) => items.findIndex((one) => one.postcode === postcode) === at);
  };
  return (
    <div data-slot="find">
      <TextField
        label={t('delivery.findPostcode')}
        type="search"
        autocomplete="off"
        onInput={(event) => search(event.currentTarget.value)}
      />
      <Suspense>
        <ul data-slot="found">
          <For each={wanted() ? options().slice(0, 8) : []}>
            {({ postcode, place }) => (
              <li>
                <Pick
                  text={`${postcode} ${place}`}
                  isIn={props.area.postcodes.includes(postcode)}
                  toggle={() => props.toggle(postcode)}
                />
              </li>
            )}
          </For>
        </ul>
      </Suspense>
    </div>
  );
}

function CommuneSearch(props: Props) {
  const { t } = useI18n();
  const [wanted, setWanted] = createSignal('');
  const search = useSearch((q) => setWanted(q?.toLowerCase() ?? ''));
  const options = () => {
    const q = wanted();
    return q ? props.areas.communes.filter(({ name }) => name.toLowerCase().includes(q)).slice(0, 8) : [];
  };
  const isIn = (code: string) =>
    props.areas.postcodes
      .filter(({ commune }) => commune === code)
      .every(({ postcode }) => props.area.postcodes.includes(postcode));
  return (
    <div data-slot="find">
      <TextField
        label={t('delivery.findCommune')}
        type="search"
        autocomplete="off"
        onInput={(event) => search(event.currentTarget.value)}
      />
      <ul data-slot="found">
        <For each={options()}>
          {({ code, name }) => (
            <li>
              <Pick text={name} isIn={isIn(code)} toggle={() => props.toggleCommune(code)} />
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function Pick(props: { text: string; isIn: boolean; toggle: () => void }) {
  return (
    <Button
      variant={props.isIn ? 'primary' : 'secondary'}
      size="small"
      aria-pressed={props.isIn}
      onClick={() => props.toggle()}
    >
      <Icon name={props.isIn ? 'check' : 'plus'} /> {props.text}
    </Button>
  );
}
