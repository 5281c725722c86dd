import type { BasketView } from '@carriole/shared/contracts/baskets.ts';
import { createAsync } from '@solidjs/router';
import { useBasket } from '../../basket-store.tsx';
import { basketQuery } from '../../data.ts';
import { useSession } from '../../session.tsx';

/** The basket as the store knows it, or as the server read it for the first drawing. */
export function useBasketView(): () => BasketView | null | undefined {
  const session = useSession();
  const basket = useBasket();
  const first = createAsync(() => {
    const id = session.basketId();
    return id ? basketQuery(id) : Promise.resolve(null);
  });
  return () => {
    const known = basket.view();
    if (known !== undefined) return known;
    const read = first();
    return read?.status === 'ordered' ? null : read;
  };
}
