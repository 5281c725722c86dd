import { formatDate, formatTime } from '@carriole/shared/calendar.ts';
import type { PlaceOrder } from '@carriole/shared/contracts/orders.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { nextDayTexts, reroutedTexts } from '@carriole/shared/order-problem-texts.ts';
import { fillText } from '@carriole/shared/problem-texts.ts';
import type { ProblemCause } from '@carriole/shared/problems.ts';
import type { Basket } from '../baskets/model.ts';
import type { ProductsById } from '../baskets/planning.ts';
import type { ServiceDay } from '../delivery/model.ts';
import type { PlannedDay, PlannedLine } from '../delivery/plan.ts';
import { nearest, whyNot } from '../delivery/rules.ts';
import type { Federation } from '../federation/model.ts';

/** The day nearest to a chosen one that is gone: of the same kind and not before it, when there is such a one. */
export function nextDay(options: readonly PlannedDay[], gone: ServiceDay): ServiceDay | null {
  const days = options
    .filter(({ complete, day }) => complete && day.id !== gone.id)
    .map(({ day }) => day)
    .toSorted((a, b) => a.startsAt - b.startsAt);
  const alike = days.filter(({ service }) => service.kind === gone.service.kind);
  return alike.find(({ date }) => date >= gone.date) ?? alike[0] ?? days[0] ?? null;
}

/** Tells of the day that can be chosen instead. */
export function nextDayCause({ id, date, service }: ServiceDay, locale: Locale): ProblemCause {
  const values = {
    date: formatDate(date, locale),
    from: formatTime(service.from, locale),
    to: formatTime(service.to, locale),
    name: service.name,
  };
  return {
    pointer: '/body/dayId',
    detail: fillText(nextDayTexts[service.kind][locale], values),
    dayId: id,
  };
}

type Routed = {
  basket: Basket;
  plan: PlannedDay;
  products: ProductsById;
  federation: Federation;
  now: number;
  locale: Locale;
};

/** The lines that come from another co-op than the buyer saw, each with the reason; none when nothing was expected. */
export function reroutedCauses(facts: Routed, expected: PlaceOrder['expectedSellers']): ProblemCause[] {
  const { cooperativeById, cooperativeBySlug } = facts.federation;
  return facts.plan.lines.flatMap((line): ProblemCause[] => {
    const now = cooperativeById.get(line.cooperativeId);
    const slug = expected?.[line.productId];
    if (!now || slug === undefined || slug === now.slug) return [];
    const before = cooperativeBySlug.get(slug);
    const names = {
      name: facts.products.get(line.productId)?.names[facts.locale] ?? line.productId,
      now: now.name,
      before: before?.name ?? slug,
    };
    return [
      {
        pointer: `/body/expectedSellers/${line.productId}`,
        productId: line.productId,
        detail: fillText(reroutedTexts[reasonOf(facts, line, before?.id)][facts.locale], names),
      },
    ];
  });
}

/** Why the co-op the buyer saw cannot bring the line on this day; `other` when it still could. */
function reasonOf(facts: Routed, line: PlannedLine, cooperativeId?: string): keyof typeof reroutedTexts {
  const { basket, plan, products, now } = facts;
  const quantity = basket.lines.find(({ productId }) => productId === line.productId)?.quantity ?? 1;
  const offers = products.get(line.productId)?.offers.filter((one) => one.cooperativeId === cooperativeId);
  const why = nearest(
    (offers ?? []).map((offer) => whyNot(offer, basket.audience, [plan.day], now, quantity)?.why ?? null),
  );
  return why === 'out-of-stock' || why === 'too-late' ? why : 'other';
}
