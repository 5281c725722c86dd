import { noteUnmetDemand } from '@carriole/shared/contracts/demand.ts';
import { api } from '../../api.ts';

/** Lets the federation know that something was wanted that it does not have; nobody waits for that. */
export function noteDemand(wish: { postcode: string } | { q: string }): void {
  void api(noteUnmetDemand, { body: wish }).catch(() => undefined);
}
