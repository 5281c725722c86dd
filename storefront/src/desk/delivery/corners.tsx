import { type Ring, toSheet } from '@carriole/shared/areas.ts';
import type { AreasView } from '@carriole/shared/contracts/delivery-desk.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { nextCorner, placed, stepOf, withCorner, withCornerAt } from './moves.ts';
import { useDelivery } from './state.tsx';

/** The corners of the line as a list: added, moved with the arrow keys and removed without a map. */
export function Corners(props: { ring: Ring; areas: AreasView; change: (ring: Ring) => void }) {
  const { t } = useI18n();
  const { desk } = useDelivery();
  const sheet = () => props.areas.sheet;
  const add = () => {
    const { lat, lon } = desk().hub;
    const place = nextCorner(props.ring, sheet(), toSheet(sheet(), [lon, lat]));
    props.change(withCorner(props.ring, sheet(), place));
  };
  const key = (event: KeyboardEvent, at: number) => {
    const [step, corner] = [stepOf(event), props.ring[at]];
    if (!step || !corner) return;
    event.preventDefault();
    const { x, y } = toSheet(sheet(), corner);
    props.change(withCornerAt(props.ring, sheet(), at, placed(sheet(), { x: x + step.x, y: y + step.y })));
  };
  return (
    <section data-component="corners" aria-labelledby="corners-title">
      <h2 id="corners-title">{t('delivery.corners', { count: props.ring.length })}</h2>
      <p data-slot="quiet">{t('delivery.cornersHint')}</p>
      <ol>
        <For each={props.ring.map((_, at) => at)}>
          {(at) => (
            <li>
              <button type="button" data-slot="corner" onKeyDown={(event) => key(event, at)}>
                {t('delivery.cornerAt', {
                  number: at + 1,
                  lat: props.ring[at]?.[1].toFixed(3) ?? '',
                  lon: props.ring[at]?.[0].toFixed(3) ?? '',
                })}
              </button>
              <Button
                variant="quiet"
                size="small"
                aria-label={t('delivery.removeCorner', { number: at + 1 })}
                onClick={() => props.change(withCornerAt(props.ring, sheet(), at, null))}
              >
                {t('delivery.remove')}
              </Button>
            </li>
          )}
        </For>
      </ol>
      <div data-slot="actions">
        <Button variant="secondary" size="small" onClick={add}>
          {t('delivery.addCorner')}
        </Button>
        <Show when={props.ring.length > 0}>
          <Button variant="quiet" size="small" onClick={() => props.change([])}>
            {t('delivery.startAgain')}
          </Button>
        </Show>
      </div>
    </section>
  );
}
