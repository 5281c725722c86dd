import { pointOn } from '@carriole/shared/geo.ts';
import { For, Show } from 'solid-js';
import { BaseMap } from './base-map.tsx';
import { type Home, HomeMark, type Hub, Hubs, Legend, spotOf, Towns } from './marks.tsx';
import { type Frame, frameAround, sheet, wholeSheet } from './sheet.ts';

type Spot = { name: string; lat: number | null; lon: number | null };

/** A small map around some producers, with the hubs that gather their goods; nothing where none is on the sheet. */
export function MiniMap(props: {
  producers: readonly Spot[];
  hubs: readonly Hub[];
  home: Home | null;
  /** As close as shows them, the hubs and the reader's place, instead of the whole province. */
  near?: boolean;
}) {
  const placed = () =>
    props.producers.flatMap(({ name, lat, lon }) =>
      lat === null || lon === null ? [] : [{ name, lat, lon }],
    );
  const points = (places: readonly { lat: number; lon: number }[]) =>
    places.flatMap((place) => pointOn(sheet, place) ?? []);
  const shown = () => points(placed());
  const frame = (): Frame =>
    props.near
      ? frameAround([...shown(), ...points([...props.hubs, ...(props.home ? [props.home] : [])])], 0.5)
      : wholeSheet;
  return (
    <Show when={shown().length > 0}>
      <figure data-component="mini-map">
        <div data-slot="sheet">
          <BaseMap frame={frame()} />
          <Towns frame={frame()} />
          <For each={placed()}>
            {(one) => (
              <Show when={spotOf(frame(), one)}>
                {(spot) => <span data-slot="pin" style={spot()} title={one.name} aria-hidden="true" />}
              </Show>
            )}
          </For>
          <Hubs frame={frame()} hubs={props.hubs} />
          <HomeMark frame={frame()} home={props.home} />
        </div>
        <figcaption>
          <Legend hubs={props.hubs} home={props.home} />
        </figcaption>
      </figure>
    </Show>
  );
}
