import type { BasketDays, BasketView, DayOption } from '@carriole/shared/contracts/baskets.ts';
import { createAsync } from '@solidjs/router';
import { createMemo, createSignal } from 'solid-js';
import { basketDaysQuery } from '../../data.ts';
import { bestFirst } from '../days/options.ts';
import { versionOf } from './version-of.ts';

export type ShownDays = {
  /** Undefined until they were asked, null without a basket. */
  days: () => BasketDays | null | undefined;
  /** The days that take something, best first. */
  useful: () => DayOption[];
  /** The day the lines speak of: the one the reader looks at, else the best. */
  shown: () => DayOption | undefined;
  look: (id: string) => void;
};

/** The coming days of a basket, and which of them the page speaks of. */
export function useBasketDays(view: () => BasketView): ShownDays {
  const version = createMemo(() => versionOf(view()));
  const asked = createAsync(() => basketDaysQuery(view().id, version()));
  const days = () => asked.latest ?? asked();
  const [looked, look] = createSignal('');
  const useful = createMemo(() => bestFirst(days()?.options ?? []));
  return { days, useful, shown: () => useful().find(({ id }) => id === looked()) ?? useful()[0], look };
}
