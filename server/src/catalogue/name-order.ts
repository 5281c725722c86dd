import type { Locale } from '@carriole/shared/locale.ts';
import { foldText } from '@carriole/shared/text.ts';
import type { Product } from './model.ts';
import { mergeSorted } from './sorted.ts';

/** Where each product stands by its name in one language, then its id. */
export type NameOrder = {
  /** The place in that order, by slot. */
  places: Uint32Array;
  /** The slot, by place. */
  slots: readonly number[];
  replace(gone: ReadonlySet<number>, added: readonly { slot: number; product: Product }[]): void;
};

/** `folds` is shared by the languages: most names are those of hundreds of products. */
export function createNameOrder(locale: Locale, folds: Map<string, string> = new Map()): NameOrder {
  const names: string[] = [];
  const ids: string[] = [];
  const compare = (a: number, b: number) => compareAt(names, ids, a, b);
  const order: NameOrder = {
    places: new Uint32Array(0),
    slots: [],
    replace: (gone, added) => {
      // What goes is taken out while the names it was sorted by still stand.
      const left = mergeSorted(order.slots, gone, [], compare);
      for (const { slot, product } of added) {
        const name = product.names[locale];
        const folded = folds.get(name) ?? foldText(name);
        folds.set(name, folded);
        names[slot] = folded;
        ids[slot] = product.id;
      }
      const fresh = added.map(({ slot }) => slot).sort(compare);
      order.slots = mergeSorted(left, nothing, fresh, compare);
      order.places = placesOf(order.slots, names.length);
    },
  };
  return order;
}

const nothing: ReadonlySet<number> = new Set();

function placesOf(slots: readonly number[], size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let place = 0; place < slots.length; place += 1) places[slots[place] as number] = place;
  return places;
}

function compareAt(names: readonly string[], ids: readonly string[], a: number, b: number): number {
  const [left, right] = [names[a] ?? '', names[b] ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return (ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1;
}
