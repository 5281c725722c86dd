import type { Audience } from '@carriole/shared/audience.ts';
import type { NewsKind } from '@carriole/shared/contracts/catalogue.ts';
import type { NewsItem, Suggestion, Withdrawn } from '@carriole/shared/contracts/finding.ts';
import { localDate } from '../calendar.ts';
import type { Ctx } from '../ctx.ts';
import type { Shown } from './facets.ts';
import { movedPrice, type NewsTime, newsOf } from './news.ts';
import { newsTime } from './news-time.ts';
import { labelKinds } from './pages.ts';
import { readWithdrawnSince } from './queries.ts';
import { seasonsOf } from './seasons.ts';
import { endsWith, shelfOf } from './shelf.ts';
import { suggestionsFor } from './suggestions.ts';
import { cardView, cooperativeRef } from './views.ts';

/** What a reader who has typed this much may be looking for. */
export function suggestions(ctx: Ctx, query: { q: string; audience: Audience }): { items: Suggestion[] } {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const { reference } = ctx.deps;
  return { items: suggestionsFor({ ...query, locale: ctx.locale, catalogue, federation, reference }) };
}

/** Which goods are offered in which months. */
export function seasonsView(ctx: Ctx, { audience }: { audience: Audience }) {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const slugs = new Map(federation.cooperatives.map(({ slug, id }) => [id, slug]));
  return {
    month: newsTime(ctx.now).month,
    aisles: seasonsOf(catalogue.products, audience, ctx.deps.reference.categories, slugs),
    cooperatives: federation.cooperatives.map(cooperativeRef),
  };
}

type SectionKind = NewsKind | 'last-month';
const sections: readonly SectionKind[] = ['new', 'back', 'price', 'season', 'last-month'];
const mostShown = 12;
const mostWithdrawn = 40;

/** What changed since a week ago, and what begins and ends with this month. Refuses a postcode that is not in Belgium. */
export async function newsView(ctx: Ctx, query: { postcode?: string | undefined; audience: Audience }) {
  const { catalogue } = ctx.deps.snapshots.current();
  const { audience, postcode } = query;
  const time = newsTime(ctx.now);
  const arrivals = postcode === undefined ? null : ctx.deps.arrivalsAt(postcode, ctx.now);
  const byKind = new Map<SectionKind, Shown[]>(sections.map((kind) => [kind, []]));
  for (const product of catalogue.products) {
    const shelf = shelfOf(product, audience);
    if (!shelf) continue;
    const kinds: SectionKind[] = [...newsOf(shelf, audience, time)];
    if (endsWith(shelf.seasonMonths, time.month)) kinds.push('last-month');
    for (const kind of kinds) byKind.get(kind)?.push({ product, shelf, arrival: null });
  }
  const shown = [...byKind].map(([kind, found]) => ({
    kind,
    total: found.length,
    items: latest(kind, found, audience, time)
      .slice(0, mostShown)
      .map((one) =>
        itemOf(ctx, kind, { ...one, arrival: arrivals?.ofProduct(one.product, audience) ?? null }, audience),
      ),
  }));
  return {
    since: localDate(time.since),
    month: time.month,
    sections: shown.filter(({ total }) => total > 0),
    withdrawn: await withdrawnSince(ctx, new Date(time.since)),
  };
}

function momentOf(kind: SectionKind, { shelf }: Shown, audience: Audience, { since }: NewsTime): number {
  if (kind === 'price') return movedPrice(shelf, audience, since)?.at ?? 0;
  return kind === 'new' || kind === 'back' ? shelf.newestAt : 0;
}

function latest(kind: SectionKind, found: readonly Shown[], audience: Audience, time: NewsTime): Shown[] {
  return found.toSorted(
    (a, b) =>
      momentOf(kind, b, audience, time) - momentOf(kind, a, audience, time) ||
      (a.product.slug < b.product.slug ? -1 : 1),
  );
}

function itemOf(ctx: Ctx, kind: SectionKind, shown: Shown, audience: Audience): NewsItem {
  const { federation } = ctx.deps.snapshots.current();
  const time = newsTime(ctx.now);
  const at = momentOf(kind, shown, audience, time);
  const move = kind === 'price' ? movedPrice(shown.shelf, audience, time.since) : null;
  return {
    product: cardView(shown.product, audience, federation, labelKinds(ctx), shown.arrival),
    since: at === 0 ? null : localDate(at),
    price: move && { beforeCents: move.beforeCents, nowCents: move.nowCents },
  };
}

/** Products of which nothing is offered any more; what one co-op stopped and another sells is still there. */
async function withdrawnSince(ctx: Ctx, since: Date): Promise<Withdrawn[]> {
  const { catalogue } = ctx.deps.snapshots.current();
  const producers = new Map(catalogue.producers.map((producer) => [producer.id, producer]));
  const gone = new Map<string, Withdrawn>();
  for (const { productId, at, names, producerId } of await readWithdrawnSince(ctx.deps.database.db, since)) {
    const producer = producers.get(producerId);
    if (!at || !producer || catalogue.byId.has(productId) || gone.has(productId)) continue;
    const { slug, name, place, postcode } = producer;
    const since = localDate(at.getTime());
    gone.set(productId, { name: names, producer: { slug, name, place, postcode }, since });
  }
  return [...gone.values()].slice(0, mostWithdrawn);
}
