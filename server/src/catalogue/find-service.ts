import type { Audience } from '@carriole/shared/audience.ts';
import type { NewsItem, Suggestion, Withdrawn } from '@carriole/shared/contracts/finding.ts';
import { localDate } from '../calendar.ts';
import type { Ctx } from '../ctx.ts';
import { movedPrice } from './news.ts';
import { newsTime } from './news-time.ts';
import { arrivalsFor, labelKinds } from './pages.ts';
import { readWithdrawnSince } from './queries.ts';
import { seasonsOf } from './seasons.ts';
import { sellableOffers } from './selling.ts';
import { type Sighting, sightings } from './sightings.ts';
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
    aisles: seasonsOf(catalogue.shelf, audience, ctx.deps.reference.categories, slugs),
    cooperatives: federation.cooperatives.map(cooperativeRef),
  };
}

const mostShown = 12;
const mostWithdrawn = 40;

/** What changed since a week ago, and what begins and ends with this month. Refuses a postcode that is not in Belgium. */
export async function newsView(ctx: Ctx, query: { postcode?: string | undefined; audience: Audience }) {
  const { catalogue } = ctx.deps.snapshots.current();
  const time = newsTime(ctx.now);
  const seen = sightings(catalogue.shelf, query.audience, time);
  const sections = [...seen].flatMap(([kind, all]) => {
    const items = all.slice(0, mostShown).map((one) => itemOf(ctx, one, query));
    return all.length === 0 ? [] : [{ kind, total: all.length, items }];
  });
  const withdrawn = await withdrawnSince(ctx, time.since);
  return { since: localDate(time.since), month: time.month, sections, withdrawn };
}

function itemOf(
  ctx: Ctx,
  { product, happening }: Sighting,
  { postcode, audience }: { postcode?: string | undefined; audience: Audience },
): NewsItem {
  const { federation } = ctx.deps.snapshots.current();
  const arrival = arrivalsFor(ctx, postcode)?.ofProduct(product, audience) ?? null;
  const move =
    happening?.kind === 'price'
      ? movedPrice(sellableOffers(product, audience), audience, newsTime(ctx.now).since)
      : null;
  return {
    product: cardView(product, audience, federation, labelKinds(ctx), arrival),
    since: happening && localDate(happening.at),
    price: move && { beforeCents: move.beforeCents, nowCents: move.nowCents },
  };
}

/** Products of which nothing is offered any more; what one co-op stopped and another sells is still there. */
async function withdrawnSince(ctx: Ctx, since: number): Promise<Withdrawn[]> {
  const rows = await readWithdrawnSince(ctx.deps.database.db, new Date(since));
  const { catalogue } = ctx.deps.snapshots.current();
  const producers = new Map(catalogue.producers.map((producer) => [producer.id, producer]));
  const gone = new Map<string, Withdrawn>();
  for (const { productId, at, names, producerId } of rows) {
    const producer = producers.get(producerId);
    if (!at || !producer || catalogue.byId.has(productId) || gone.has(productId)) continue;
    const { slug, name, place, postcode } = producer;
    gone.set(productId, {
      name: names,
      producer: { slug, name, place, postcode },
      since: localDate(at.getTime()),
    });
  }
  return [...gone.values()].slice(0, mostWithdrawn);
}
