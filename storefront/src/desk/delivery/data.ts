import { getAreas, getDeskDelivery } from '@carriole/shared/contracts/delivery-desk.ts';
import { getPlaces } from '@carriole/shared/contracts/federation.ts';
import { query } from '@solidjs/router';
import { ask } from '../ask.ts';

/** A co-op's zones, points, transfers and dates; its calendar from the week of a date on. */
export const deliveryDesk = query(
  (cooperative: string, from: string | undefined) => ask(getDeskDelivery, { query: { cooperative, from } }),
  'desk-delivery',
);

/** The outlines the map is drawn from. */
export const areas = query(() => ask(getAreas, {}), 'areas');

/** Places by postcode or name. */
export const placesFor = query((q: string) => ask(getPlaces, { query: { q } }), 'desk-places');
