import type { Storage } from '@carriole/shared/audience.ts';
import type { Producer, ProducerLink } from '../producers/model.ts';
import { noSteps, type PriceSteps } from './changes.ts';
import { availableTo, type CommonStock } from './common-stock.ts';
import type { Offer } from './model.ts';
import type { OfferFactsRow } from './queries.ts';

/** What offers stand on: the links they are sold under, and common stocks by product. */
type Around = {
  producers: readonly Producer[];
  steps: ReadonlyMap<string, PriceSteps>;
  commons: ReadonlyMap<string, CommonStock>;
};

const noLink: Pick<ProducerLink, 'id' | 'audiences' | 'leadTimeDays' | 'active' | 'priority'> = {
  ...{ id: '', audiences: [], leadTimeDays: 0, active: false, priority: 0 },
};

/**
 * Turns rows into offers. Texts and lists that many offers have in common are kept once: of a hundred thousand offers
 * a few thousand differ in them.
 */
export function offerReader({ producers, steps, commons }: Around): (row: OfferFactsRow) => Offer {
  const linkById = new Map(producers.flatMap(({ links }) => links).map((link) => [link.id, link]));
  const texts = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const months = new Map<string, number[]>();
  const once = (text: string) => remembered(texts, text, () => text);
  const listOf = (text: string) => remembered(lists, text, () => split(text));
  return (row) => {
    const link = linkById.get(row.producerLinkId) ?? noLink;
    const common = commons.get(row.productId);
    const { closesWeekday, closesTime, allergens } = row;
    return {
      id: row.id,
      productId: row.productId,
      cooperativeId: once(row.cooperativeId),
      producerLinkId: link.id,
      audiences: link.audiences,
      householdPriceCents: row.householdPriceCents,
      professionalPriceCents: row.professionalPriceCents,
      stock: common ? availableTo(row.cooperativeId, common) : row.stock,
      storage: once(row.storage) as Storage,
      months: remembered(months, row.months, () => split(row.months).map(Number)),
      leadTimeDays: link.leadTimeDays,
      closes:
        closesWeekday === null || closesTime === null
          ? null
          : { weekday: closesWeekday, time: once(closesTime) },
      linkActive: link.active,
      linkPriority: link.priority,
      salesUnit: once(row.salesUnit),
      packLabel: once(row.packLabel),
      netAmount: row.netAmount,
      netUnit: once(row.netUnit) as Offer['netUnit'],
      weighed: row.weighed,
      caseSize: row.caseSize,
      vatRatePercent: row.vatRatePercent,
      depositCents: row.depositCents,
      allergens: allergens === null ? null : listOf(allergens),
      labels: listOf(row.labels),
      gtin: row.gtin,
      sourceRef: row.sourceRef,
      sourceName: row.sourceName,
      changedAt: row.changedAt,
      listedAt: row.listedAt,
      relistedAt: row.relistedAt,
      priceSteps: steps.get(row.id) ?? noSteps,
    };
  };
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

function remembered<T>(known: Map<string, T>, text: string, make: () => T): T {
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = make();
  known.set(text, made);
  return made;
}
