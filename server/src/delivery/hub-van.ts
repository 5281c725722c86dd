import type { HubVan } from '@carriole/shared/contracts/promise.ts';
import { localDateTime } from '../calendar.ts';
import type { Federation } from '../federation/model.ts';
import type { Chain } from './model.ts';

export type Hubs = Pick<Federation, 'cooperativeById'>;

/** The first van that carries goods of a chain, in the words the shop says; null when they need none. */
export function hubVan({ runs }: Chain, { cooperativeById }: Hubs): HubVan | null {
  const [run] = runs;
  if (!run) return null;
  return {
    from: cooperativeById.get(run.fromCooperativeId)?.name ?? '',
    to: cooperativeById.get(run.toCooperativeId)?.hub.place ?? '',
    departs: localDateTime(run.departsAt),
  };
}
