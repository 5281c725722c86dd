import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivalKey } from '../catalogue/arrivals.ts';
import type { Offer, Product } from '../catalogue/model.ts';
import { isSellable } from '../catalogue/selling.ts';
import { arrivalsOf, roomOf } from './arrivals.ts';
import { anyOffer, anyPlace, daysAt } from './test-cases.ts';

const nowhere = { hubs: { cooperativeById: new Map() }, farPoints: () => [] };

test('products with the same key arrive alike wherever they go', () => {
  const anyOffers = fc.array(anyOffer, { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(anyOffers, { minLength: 2, maxLength: 30 }), anyPlace, (all, place) => {
      const days = daysAt(place);
      const seen = new Map<string, unknown>();
      for (const [index, offers] of all.entries()) {
        const sellable = offers.filter((offer) => isSellable(offer as Offer, 'household'));
        if (sellable.length === 0) continue;
        const product = { id: String(index), offers } as unknown as Product;
        const key = arrivalKey(sellable, roomOf(days));
        const arrival = arrivalsOf(days, place.now, nowhere).ofProduct(product, 'household');
        expect(arrival).toEqual(seen.get(key) ?? arrival);
        seen.set(key, arrival);
      }
    }),
  );
});
