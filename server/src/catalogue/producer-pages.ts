import type { Facet } from '@carriole/shared/contracts/catalogue.ts';
import type {
  ProducerPage,
  ProducerPin,
  ProducersPage,
  ProducerView,
} from '@carriole/shared/contracts/producers.ts';
import { distanceKm, type LatLon } from '@carriole/shared/geo.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { villageSlug } from '@carriole/shared/slug.ts';
import { foldText } from '@carriole/shared/text.ts';
import { localDate } from '../calendar.ts';
import type { Ctx } from '../ctx.ts';
import type { Gazetteer } from '../federation/places.ts';
import type { Producer } from '../producers/model.ts';
import type { Place } from '../reference.ts';
import { idsLeadingTo } from '../showcase/merged-ids.ts';
import type { Product } from './model.ts';
import { isShown } from './tallies.ts';
import { cooperativeRef, labelRef } from './views.ts';

type Asked = {
  q?: string | undefined;
  cooperative?: string | undefined;
  category?: string | undefined;
  postcode?: string | undefined;
  at?: string | undefined;
  sort: 'name' | 'distance';
  page: number;
  size: number;
};

/** One page of the producers that answer a search, and all of them as pins. Refuses a postcode that is not in Belgium. */
export function producersView(ctx: Ctx, asked: Asked): ProducersPage {
  const { catalogue } = ctx.deps.snapshots.current();
  const home = homeOf(ctx, asked.postcode);
  const sold = soldBy(ctx);
  const topOf = topCategories(ctx);
  const tops = (one: Producer) =>
    new Set((sold.get(one.id) ?? []).map((product) => topOf(product.categoryId)));
  const answering = catalogue.producers
    .filter((one) => isAskedFor(ctx, one, asked))
    .map((one) => ({ one, tops: tops(one) }));
  const found = answering
    .filter((row) => asked.category === undefined || row.tops.has(asked.category))
    .map(({ one }) => producerView(ctx, one, sold, home));
  const villages = asked.at === undefined ? null : new Set(asked.at.split('.'));
  const listed = sorted(
    found.filter((one) => !villages || villages.has(villageSlug(one.postcode, one.place))),
    asked.sort,
  );
  return {
    items: listed.slice((asked.page - 1) * asked.size, asked.page * asked.size),
    total: listed.length,
    page: asked.page,
    pages: Math.max(1, Math.ceil(listed.length / asked.size)),
    pins: found.flatMap(pinOf),
    categories: countsOf(answering.flatMap((row) => [...row.tops])),
    place: home && { name: home.place, lat: home.lat, lon: home.lon },
  };
}

function isAskedFor(ctx: Ctx, one: Producer, { q, cooperative }: Asked): boolean {
  const { federation } = ctx.deps.snapshots.current();
  if (!foldText(`${one.name} ${one.place} ${one.postcode} ${one.activity}`).includes(foldText(q ?? '')))
    return false;
  const wanted = cooperative === undefined ? undefined : federation.cooperativeBySlug.get(cooperative)?.id;
  return one.links.some(
    ({ active, cooperativeId }) => active && (cooperative === undefined || cooperativeId === wanted),
  );
}

function sorted(items: ProducerView[], sort: Asked['sort']): ProducerView[] {
  if (sort === 'name') return items;
  const far = (item: ProducerView) => item.distanceKm ?? Number.POSITIVE_INFINITY;
  return items.toSorted((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b)));
}

function pinOf({ slug, name, postcode, place, lat, lon }: ProducerView): ProducerPin[] {
  return lat === null || lon === null ? [] : [{ slug, name, postcode, place, lat, lon }];
}

/** One producer with its story, what it sells, and the hubs that gather it. Refuses a postcode that is not in Belgium. */
export function oneProducer(ctx: Ctx, slug: string, postcode: string | undefined): ProducerPage {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const producer = catalogue.producerBySlug.get(slug);
  if (!producer)
    throw new Refusal('producer-not-found', { causes: [{ pointer: '/params/slug', detail: slug }] });
  const sold = soldBy(ctx);
  const own = sold.get(producer.id) ?? [];
  const ids = idsLeadingTo(catalogue.producerById, producer.id);
  const view = producerView(ctx, producer, sold, homeOf(ctx, postcode));
  const linked = new Set(
    producer.links.filter(({ active }) => active).map(({ cooperativeId }) => cooperativeId),
  );
  return {
    ...view,
    pictures: catalogue.showcase.picturesOf('producer', ids),
    story: catalogue.showcase.storyOf('producer', ids),
    labelDetails: ctx.deps.reference.labels.filter(({ id }) => view.labels.includes(id)).map(labelRef),
    categories: countsOf(own.map(({ categoryId }) => categoryId)),
    seasons: seasonsOf(own, Number(localDate(ctx.now).slice(5, 7))),
    hubs: federation.cooperatives
      .filter(({ id }) => linked.has(id))
      .map((one) => ({
        cooperative: cooperativeRef(one),
        place: one.hub.place,
        lat: one.hub.lat,
        lon: one.hub.lon,
      })),
  };
}

/** What has a season: now in it first, then what comes back soonest. */
function seasonsOf(products: readonly Product[], month: number): ProducerPage['seasons'] {
  const wait = (months: readonly number[]) => Math.min(...months.map((one) => (one - month + 12) % 12));
  return products
    .map(({ slug, names, offers }) => ({ slug, name: names, months: monthsOf(offers) }))
    .filter(({ months }) => months.length > 0)
    .map((season) => ({ ...season, now: season.months.includes(month) }))
    .sort((a, b) => wait(a.months) - wait(b.months) || (a.name.fr < b.name.fr ? -1 : 1));
}

/** Months of sale over all offers; none when one of them is sold all year. */
function monthsOf(offers: Product['offers']): number[] {
  if (offers.some(({ months }) => months.length === 0)) return [];
  return [...new Set(offers.flatMap(({ months }) => months))].sort((a, b) => a - b);
}

function producerView(
  ctx: Ctx,
  producer: Producer,
  sold: ReadonlyMap<string, Product[]>,
  home: Place | null,
): ProducerView {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const active = producer.links.filter((link) => link.active);
  const links = active.flatMap((link) => {
    const cooperative = federation.cooperativeById.get(link.cooperativeId);
    return cooperative
      ? [{ cooperative: cooperativeRef(cooperative), since: link.since, audiences: link.audiences }]
      : [];
  });
  const position = positionOf(ctx.deps.gazetteer, producer);
  const { id, slug, name, activity, place, postcode } = producer;
  const ids = idsLeadingTo(catalogue.producerById, id);
  return {
    ...{ id, slug, name, activity, place, postcode },
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    labels: [...new Set(active.flatMap((link) => link.labels))],
    links,
    productCount: sold.get(id)?.length ?? 0,
    picture: catalogue.showcase.picturesOf('producer', ids)[0] ?? null,
    distanceKm: home && position ? Math.round(distanceKm(home, position) * 10) / 10 : null,
  };
}

/** Where a producer is: as its co-op says, else the middle of its village. */
export function positionOf(
  gazetteer: Gazetteer,
  { lat, lon, postcode, place }: Pick<Producer, 'lat' | 'lon' | 'postcode' | 'place'>,
): LatLon | null {
  if (lat !== null && lon !== null) return { lat, lon };
  const around = gazetteer.at(postcode);
  return around.find((one) => foldText(one.place) === foldText(place)) ?? around[0] ?? null;
}

function homeOf(ctx: Ctx, postcode: string | undefined): Place | null {
  if (postcode === undefined) return null;
  const [home] = ctx.deps.gazetteer.at(postcode);
  if (home) return home;
  throw new Refusal('place-unknown', {
    values: { postcode },
    causes: [{ pointer: '?query/postcode', detail: postcode }],
  });
}

/** The products a household can find, by producer. */
function soldBy(ctx: Ctx): Map<string, Product[]> {
  const { catalogue } = ctx.deps.snapshots.current();
  const shown = catalogue.products.filter((product) => isShown(catalogue, product));
  return Map.groupBy(shown, ({ producer }) => producer.id);
}

function topCategories(ctx: Ctx): (id: string) => string {
  const parents = new Map(ctx.deps.reference.categories.map(({ id, parentId }) => [id, parentId]));
  return (id) => parents.get(id) ?? id;
}

function countsOf(ids: readonly string[]): Facet[] {
  const groups = Map.groupBy(ids, (id) => id);
  return [...groups]
    .map(([id, all]) => ({ id, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
