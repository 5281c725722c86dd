import type { CooperativeRef } from '@carriole/shared/contracts/common.ts';
import { pointOn } from '@carriole/shared/geo.ts';
import { For, Show } from 'solid-js';
import type { z } from 'zod';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Ribbon } from '../../ui/ribbon.tsx';
import { type Frame, placeIn, sheet, towns } from './sheet.ts';

export type Home = { name: string; lat: number; lon: number };
export type Hub = {
  cooperative: z.infer<typeof CooperativeRef>;
  place: string;
  lat: number;
  lon: number;
};

/** Where a place is in a frame of the map, or null. */
export function spotOf(frame: Frame, place: { lat: number; lon: number }) {
  const point = pointOn(sheet, place);
  return point && placeIn(frame, point);
}

/** The names one finds one's way by; readers of the list need none. */
export function Towns(props: { frame: Frame }) {
  return (
    <For each={towns}>
      {(town) => (
        <Show when={spotOf(props.frame, town)}>
          {(spot) => (
            <span data-slot="town" data-minor={town.minor ? '' : undefined} style={spot()} aria-hidden="true">
              {town.name}
            </span>
          )}
        </Show>
      )}
    </For>
  );
}

/** Where co-ops gather their goods: a ribbon in the co-op's colour. The legend leads to its page, without covering pins. */
export function Hubs(props: { frame: Frame; hubs: readonly Hub[] }) {
  const { t } = useI18n();
  return (
    <For each={props.hubs}>
      {(hub) => (
        <Show when={spotOf(props.frame, hub)}>
          {(spot) => (
            <span
              data-slot="hub"
              role="img"
              style={{ ...spot(), '--coop': hub.cooperative.colour }}
              aria-label={t('map.hub', { coop: hub.cooperative.name, place: hub.place })}
            />
          )}
        </Show>
      )}
    </For>
  );
}

/** Where the reader lives. */
export function HomeMark(props: { frame: Frame; home: Home | null }) {
  const { t } = useI18n();
  return (
    <Show when={props.home}>
      {(home) => (
        <Show when={spotOf(props.frame, home())}>
          {(spot) => (
            <span
              data-slot="home"
              style={spot()}
              role="img"
              aria-label={t('map.home', { place: home().name })}
              title={t('map.home', { place: home().name })}
            />
          )}
        </Show>
      )}
    </Show>
  );
}

/** What each mark means; the co-ops by name. */
export function Legend(props: { hubs: readonly Hub[]; home: Home | null }) {
  const { t, href } = useI18n();
  return (
    <ul data-slot="legend">
      <li data-mark="producer">{t('map.legend.producer')}</li>
      <For each={props.hubs}>
        {(hub) => (
          <li>
            <a href={href(paths.cooperative(hub.cooperative.slug))}>
              <Ribbon cooperative={hub.cooperative}>
                {hub.cooperative.name}, {hub.place}
              </Ribbon>
            </a>
          </li>
        )}
      </For>
      <Show when={props.home}>
        <li data-mark="home">{t('map.legend.home')}</li>
      </Show>
    </ul>
  );
}
