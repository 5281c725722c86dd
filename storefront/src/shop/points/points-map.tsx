import type { PickupPointView } from '@carriole/shared/contracts/pickup-points.ts';
import { pointOn } from '@carriole/shared/geo.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { BaseMap } from '../map/base-map.tsx';
import { type Home, HomeMark, spotOf, Towns } from '../map/marks.tsx';
import { frameAround, sheet, wholeSheet } from '../map/sheet.ts';

/** How many of the nearest points decide how close the map is. */
const framed = 8;

/** Where the points are, numbered as in the list; each leads to its entry there. */
export function PointsMap(props: { points: readonly PickupPointView[]; home: Home | null }) {
  const { t } = useI18n();
  const frame = () => {
    if (!props.home) return wholeSheet;
    const near = props.points.toSorted((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0)).slice(0, framed);
    const spots = [props.home, ...near].flatMap((place) => pointOn(sheet, place) ?? []);
    return spots.length > 0 ? frameAround(spots, 0.3) : wholeSheet;
  };
  return (
    <figure data-component="mini-map" data-points>
      <div data-slot="sheet">
        <BaseMap frame={frame()} />
        <Towns frame={frame()} />
        <HomeMark frame={frame()} home={props.home} />
        <ul>
          <For each={props.points}>
            {(point, index) => (
              <Show when={spotOf(frame(), point)}>
                {(spot) => (
                  <li style={spot()}>
                    <a
                      href={`#${point.id}`}
                      rel="external"
                      style={{ '--coop': point.cooperative.colour }}
                      aria-label={t('map.pin', { name: point.name, place: point.place })}
                    >
                      {index() + 1}
                    </a>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </div>
    </figure>
  );
}
