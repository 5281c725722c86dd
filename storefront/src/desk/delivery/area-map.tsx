import type { SheetXy } from '@carriole/shared/areas.ts';
import type { AreasView } from '@carriole/shared/contracts/delivery-desk.ts';
import { createSignal, For, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { BaseMap } from '../../shop/map/base-map.tsx';
import { Towns } from '../../shop/map/marks.tsx';
import { wholeSheet } from '../../shop/map/sheet.ts';

const nearnesses = [1, 2, 4] as const;

type Props = {
  areas: AreasView;
  chosen: ReadonlySet<string>;
  /** What stands on the sheet besides, in percent of it. */
  children?: JSX.Element;
  /** Drawn over the postcodes, in the sheet's units. */
  drawn?: JSX.Element;
  /** Told where somebody tapped, and on which postcode. */
  tap: (place: SheetXy, postcode: string | null) => void;
  /** Whether taps set points rather than choose postcodes. */
  pointing: boolean;
};

/**
 * The postcodes of the province and around as one can tap them. For mouse and touch: whoever uses the keyboard has
 * the list beside it, which says and does the same.
 */
export function AreaMap(props: Props) {
  const { t } = useI18n();
  const [nearness, setNearness] = createSignal(1);
  let view: HTMLDivElement | undefined;
  let svg: SVGSVGElement | undefined;

  const placeOf = (event: MouseEvent): SheetXy => {
    const box = svg?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const { width, height } = props.areas.sheet;
    return {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
  };
  const tapped = (event: MouseEvent) => {
    const shape = (event.target as Element).closest('[data-postcode]');
    props.tap(placeOf(event), shape?.getAttribute('data-postcode') ?? null);
  };
  /** Keeps what is in the middle there while the sheet grows or shrinks. */
  const zoom = (wanted: number) => {
    const before = view && {
      x: (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth,
      y: (view.scrollTop + view.clientHeight / 2) / view.scrollHeight,
    };
    setNearness(wanted);
    requestAnimationFrame(() => {
      if (!view || !before) return;
      view.scrollTo({
        left: before.x * view.scrollWidth - view.clientWidth / 2,
        top: before.y * view.scrollHeight - view.clientHeight / 2,
        behavior: 'instant',
      });
    });
  };
  return (
    <div data-component="area-map" data-pointing={props.pointing ? '' : undefined}>
      <div
        data-slot="view"
        ref={view}
        tabindex={nearness() > 1 ? 0 : undefined}
        role="group"
        aria-label={t('delivery.map')}
      >
        <div data-slot="sheet" style={{ width: `${nearness() * 100}%` }}>
          <BaseMap frame={wholeSheet} />
          <svg
            ref={svg}
            data-slot="shapes"
            viewBox={`0 0 ${props.areas.sheet.width} ${props.areas.sheet.height}`}
            aria-hidden="true"
            onClick={tapped}
          >
            <For each={props.areas.postcodes}>
              {({ postcode, name, shape }) => (
                <path
                  d={shape}
                  data-postcode={postcode}
                  data-chosen={props.chosen.has(postcode) ? '' : undefined}
                >
                  <title>{`${postcode} ${name}`}</title>
                </path>
              )}
            </For>
            {props.drawn}
          </svg>
          <Towns frame={wholeSheet} />
          {props.children}
        </div>
      </div>
      <div data-slot="below">
        <fieldset data-slot="zoom">
          <legend class="visually-hidden">{t('map.zoom')}</legend>
          <For each={nearnesses}>
            {(one) => (
              <label>
                <input
                  type="radio"
                  name="nearness"
                  value={one}
                  checked={nearness() === one}
                  onChange={() => zoom(one)}
                />
                <span>
                  <span aria-hidden="true">{one}×</span>
                  <span class="visually-hidden">{t(`map.zoom.${one}`)}</span>
                </span>
              </label>
            )}
          </For>
        </fieldset>
        <p data-slot="quiet">{t('delivery.mapSource')}</p>
      </div>
    </div>
  );
}
