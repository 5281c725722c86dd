import type { Audience } from '@carriole/shared/audience.ts';

export type BasketLineFacts = { productId: string; quantity: number; wishCooperativeId: string | null };

export type Basket = {
  id: string;
  audience: Audience;
  postcode: string | null;
  place: string | null;
  status: 'open' | 'ordered';
  /** In the order they were put in. */
  lines: BasketLineFacts[];
};
