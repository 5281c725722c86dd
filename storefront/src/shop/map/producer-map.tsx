import type { ProducersPage } from '@carriole/shared/contracts/producers.ts';
import { createMemo, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { BaseMap } from './base-map.tsx';
import { type Home, HomeMark, type Hub, Hubs, Legend, Towns } from './marks.tsx';
import { beyondSheet, gaps, type Pin, pinsAt, villageOf, villagesOf } from './pins.ts';
import { placeIn, wholeSheet } from './sheet.ts';

const nearnesses = [1, 2, 4] as const;

type Props = {
  pins: ProducersPage['pins'];
  hubs: readonly Hub[];
  home: Home | null;
  /** The villages whose producers the list shows now. */
  at: string | undefined;
  /** The address of the list with only the producers of some villages. */
  hrefAt: (villages: string) => string;
};

/** Where the producers are. The list beside it says the same, in words. */
export function ProducerMap(props: Props) {
  const { t, href } = useI18n();
  const beyond = createMemo(() => beyondSheet(props.pins));
  let view: HTMLDivElement | undefined;

  /** Keeps what is in the middle there while the sheet grows or shrinks. */
  function keepMiddle(): void {
    if (!view) return;
    const { scrollWidth, scrollHeight, clientWidth, clientHeight, scrollLeft, scrollTop } = view;
    const x = (scrollLeft + clientWidth / 2) / scrollWidth;
    const y = (scrollTop + clientHeight / 2) / scrollHeight;
    requestAnimationFrame(() => {
      view?.scrollTo({
        left: x * view.scrollWidth - clientWidth / 2,
        top: y * view.scrollHeight - clientHeight / 2,
        behavior: 'instant',
      });
    });
  }

  return (
    <section data-component="producer-map">
      <h2 class="visually-hidden">{t('map.title')}</h2>
      <a data-slot="skip" href="#producteurs-liste" rel="external">
        {t('map.skip')}
      </a>
      <div data-slot="view" ref={view}>
        <div data-slot="sheet">
          <BaseMap frame={wholeSheet} />
          <Towns frame={wholeSheet} />
          <Hubs frame={wholeSheet} hubs={props.hubs} />
          <For each={gaps}>
            {(gap, level) => (
              <ul data-slot="pins" data-level={level()}>
                <For each={pinsAt(props.pins, gap)}>
                  {(pin) => <PinMark pin={pin} at={props.at} hrefAt={props.hrefAt} />}
                </For>
              </ul>
            )}
          </For>
          <HomeMark frame={wholeSheet} home={props.home} />
        </div>
      </div>
      <div data-slot="below">
        <fieldset data-slot="zoom" onInput={keepMiddle}>
          <legend class="visually-hidden">{t('map.zoom')}</legend>
          <For each={nearnesses}>
            {(nearness) => (
              <label>
                <input type="radio" name="nearness" value={nearness} checked={nearness === 1} />
                <span>
                  <span aria-hidden="true">{nearness}×</span>
                  <span class="visually-hidden">{t(`map.zoom.${nearness}`)}</span>
                </span>
              </label>
            )}
          </For>
        </fieldset>
        <Legend hubs={props.hubs} home={props.home} />
      </div>
      <Show when={beyond().length > 0}>
        <p class="small">
          {t('map.outside')}{' '}
          <For each={beyond()}>
            {({ slug, name, place }, index) => (
              <>
                {index() > 0 ? ', ' : ''}
                <a href={href(paths.producer(slug))}>
                  {name} ({place})
                </a>
              </>
            )}
          </For>
        </p>
      </Show>
    </section>
  );
}

function PinMark(props: { pin: Pin; at: string | undefined; hrefAt: (villages: string) => string }) {
  const { t, href } = useI18n();
  const only = () => (props.pin.producers.length === 1 ? props.pin.producers[0] : undefined);
  const name = () => {
    const one = only();
    return one
      ? t('map.pin', { name: one.name, place: one.place })
      : t('map.cluster', { count: props.pin.producers.length, place: villageOf(props.pin.producers) });
  };
  const villages = () => villagesOf(props.pin);
  const address = () => {
    const one = only();
    return one ? href(paths.producer(one.slug)) : props.hrefAt(villages());
  };
  return (
    <li style={placeIn(wholeSheet, props.pin) ?? undefined}>
      <a
        href={address()}
        aria-label={name()}
        title={name()}
        aria-current={!only() && props.at === villages() ? 'true' : undefined}
        data-many={only() ? undefined : ''}
      >
        {only() ? '' : props.pin.producers.length}
      </a>
    </li>
  );
}
