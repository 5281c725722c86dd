import type {
  BasketDays,
  BasketLine,
  BasketView,
  DayLine,
  DayOption,
} from '@carriole/shared/contracts/baskets.ts';
import type { Split } from '@carriole/shared/contracts/promise.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { localDateTime } from '../calendar.ts';
import type { Arrivals } from '../catalogue/arrivals.ts';
import type { Product } from '../catalogue/model.ts';
import { sellableOffers } from '../catalogue/selling.ts';
import { cardView, cooperativeRef } from '../catalogue/views.ts';
import { hubVan } from '../delivery/hub-van.ts';
import type { ServiceFacts } from '../delivery/model.ts';
import type { NearService } from '../delivery/network.ts';
import type { PlannedDay, PlannedLine } from '../delivery/plan.ts';
import { type BasketSplit, bestSplits } from '../delivery/splits.ts';
import type { Federation } from '../federation/model.ts';
import type { Basket } from './model.ts';
import { mostUnits, offersToday, type ProductsById, planWithRoom, pricedLines } from './planning.ts';
import { type QuotedLine, quote } from './quote.ts';

export type ViewFacts = {
  basket: Basket;
  products: ProductsById;
  federation: Federation;
  labelKinds: ReadonlyMap<string, string>;
  locale: Locale;
  now: number;
};

/** The basket with each line priced as it would be routed today. `names` are of products that are gone. */
export function basketView(
  facts: ViewFacts,
  plan: readonly PlannedDay[],
  arrivals: Arrivals | null,
  names: ReadonlyMap<string, string>,
): BasketView {
  const { basket, products } = facts;
  const quoted = quote(offersToday(basket, products, plan), basket.audience, null);
  const byProduct = new Map(quoted.parts.flatMap(({ lines }) => lines).map((line) => [line.productId, line]));
  const lines = basket.lines.flatMap((line): BasketLine[] => {
    const product = products.get(line.productId);
    const priced = byProduct.get(line.productId);
    return product && priced ? [lineView(facts, line.wishCooperativeId, product, priced, arrivals)] : [];
  });
  const shown = new Set(lines.map(({ productId }) => productId));
  const { id, audience, postcode, place, status } = basket;
  return {
    id,
    audience,
    postcode,
    place,
    status,
    lines,
    gone: basket.lines
      .filter(({ productId }) => !shown.has(productId))
      .map(({ productId }) => ({
        productId,
        name: names.get(productId) ?? products.get(productId)?.names[facts.locale] ?? '',
      })),
    amounts: quoted.totals,
  };
}

function lineView(
  facts: ViewFacts,
  wishId: string | null,
  product: Product,
  line: QuotedLine,
  arrivals: Arrivals | null,
): BasketLine {
  const { federation, basket, labelKinds } = facts;
  const cooperative = federation.cooperativeById.get(line.offer.cooperativeId);
  const most = mostUnits(sellableOffers(product, basket.audience));
  return {
    productId: product.id,
    product: cardView(
      product,
      basket.audience,
      federation,
      labelKinds,
      arrivals?.ofProduct(product, basket.audience) ?? null,
    ),
    quantity: line.quantity,
    wish: wishId === null ? null : (federation.cooperativeById.get(wishId)?.slug ?? null),
    cooperative: cooperative ? cooperativeRef(cooperative) : null,
    unitPriceCents: line.unitPriceCents,
    goodsCents: line.goodsCents,
    depositCents: line.depositCents,
    onlyLeft: most !== null && most < line.quantity ? most : null,
  };
}

/** Every coming day for the basket, complete ones first, and the split when there is none. */
export function daysView(
  facts: ViewFacts,
  plan: readonly PlannedDay[],
  near: readonly NearService[],
): BasketDays {
  const distances = new Map(near.map(({ service, distanceKm }) => [service.id, distanceKm]));
  const options = plan.flatMap((planned) =>
    optionView(facts, planned, distances.get(planned.day.service.id) ?? null),
  );
  const splits = bestSplits(plan, {
    feeOf: (planned, ids) => feeOfPart(facts, planned, ids),
    farOf: ({ day }) => distances.get(day.service.id) ?? 0,
  });
  return { options, splits: splits.map(splitView) };
}

function isWaitable({ basket, products, now }: ViewFacts, { day, blocked }: PlannedDay): boolean {
  return blocked.some(({ why }) => why === 'full') && planWithRoom(basket, products, day, now).complete;
}

/** What it costs to bring some lines on a day; null when they are worth less than can be ordered. */
function feeOfPart({ basket, products }: ViewFacts, planned: PlannedDay, ids: readonly string[]) {
  const lines = pricedLines(basket, products, planned).filter(({ productId }) => ids.includes(productId));
  const quoted = quote(lines, basket.audience, planned.day.service as ServiceFacts);
  return quoted.missingToMinimumCents > 0 ? null : quoted.feeCents;
}

function splitView({ parts, feeCents }: BasketSplit): Split {
  return {
    feeCents,
    parts: parts.map(({ option, productIds, feeCents: fee }) => ({
      optionId: option.day.id,
      productIds,
      feeCents: fee,
    })),
  };
}

function optionView(facts: ViewFacts, planned: PlannedDay, distance: number | null): DayOption[] {
  const { basket, products, federation } = facts;
  const service = planned.day.service as ServiceFacts;
  const carrier = federation.cooperativeById.get(service.cooperativeId);
  if (!carrier) return [];
  const quoted = quote(pricedLines(basket, products, planned), basket.audience, service);
  return [
    {
      id: planned.day.id,
      kind: service.kind,
      carrier: cooperativeRef(carrier),
      name: service.name,
      pointId: service.kind === 'pickup' ? service.parentId : null,
      place: service.point?.place ?? null,
      postcode: service.point?.postcode ?? null,
      distanceKm: distance === null ? null : Math.round(distance * 10) / 10,
      date: planned.day.date,
      from: service.from,
      to: service.to,
      orderBefore: planned.orderBefore === null ? null : localDateTime(planned.orderBefore),
      complete: planned.complete,
      waitable: isWaitable(facts, planned),
      lines: planned.lines.flatMap((line) => dayLine(facts, line)),
      blocked: planned.blocked.map(({ productId, why }) => ({
        productId,
        why,
        name: nameOf(facts, productId),
      })),
      feeCents: quoted.feeCents,
      feeBands: [...quoted.feeBands],
      feeVatRatePercent: service.feeVatRatePercent,
      cheaper: quoted.cheaper,
      minimumCents: service.fee.minimumCents,
      missingToMinimumCents: quoted.missingToMinimumCents,
      amounts: quoted.totals,
    },
  ];
}

function dayLine(facts: ViewFacts, line: PlannedLine): DayLine[] {
  const cooperative = facts.federation.cooperativeById.get(line.cooperativeId);
  if (!cooperative) return [];
  return [
    {
      productId: line.productId,
      name: nameOf(facts, line.productId),
      cooperative: cooperativeRef(cooperative),
      reason: line.reason,
      orderBefore: localDateTime(line.orderBefore),
      limit: line.limit,
      transfer: hubVan(line.chain, facts.federation),
    },
  ];
}

function nameOf({ products, locale }: ViewFacts, productId: string): string {
  return products.get(productId)?.names[locale] ?? productId;
}
