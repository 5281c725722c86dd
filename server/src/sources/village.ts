import type { SourceDefaults } from '@carriole/shared/contracts/sources.ts';
import type { Cooperative, Federation } from '../federation/model.ts';

/** A source's defaults, with the co-op's own village for producers of whom the source does not say where they are. */
export function withVillage(
  defaults: SourceDefaults,
  federation: Federation,
  cooperativeId: string,
): SourceDefaults {
  const cooperative = federation.cooperativeById.get(cooperativeId);
  return { ...defaults, place: defaults.place ?? (cooperative ? villageOf(cooperative) : null) };
}

function villageOf({ hub }: Cooperative): SourceDefaults['place'] {
  return { postcode: hub.postcode, name: hub.place };
}
