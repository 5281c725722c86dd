import type { LinkedProducer, LinkList, LinkView } from '@carriole/shared/contracts/producer-links.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { foldText } from '@carriole/shared/text.ts';
import { actionsOn, managesCooperative } from '../accounts/service.ts';
import { localDate } from '../calendar.ts';
import type { Ctx } from '../ctx.ts';
import type { Cooperative } from '../federation/model.ts';
import { deskCooperative } from '../federation/service.ts';
import type { LinkRow } from '../producers/model.ts';
import { cooperativeLinks, linksOfProducer } from '../producers/terms-service.ts';
import { type ListAsked, pageOfLinks } from './desk-list.ts';
import {
  changeView,
  linkedProduct,
  linkItem,
  linkView,
  type OwnOffer,
  otherCooperatives,
  producerRef,
} from './desk-views.ts';
import type { Catalogue } from './model.ts';
import { readCommonStocks, readOwnCounts } from './stock-queries.ts';
import { cooperativeRef } from './views.ts';

const historyLength = 100;

/** One page of the producers of the caller's co-op. */
export async function listLinks(
  ctx: Ctx,
  query: ListAsked & { cooperative?: string | undefined },
): Promise<LinkList> {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const cooperative = ownCooperative(ctx, query.cooperative);
  const today = localDate(ctx.now);
  const producers = new Map(catalogue.producers.map((one) => [one.id, one]));
  const offers = Map.groupBy(ownOffers(catalogue, cooperative.id), ({ offer }) => offer.producerLinkId);
  const rows = await cooperativeLinks(ctx.deps.database.db, cooperative.id);
  const items = rows.flatMap((row) => {
    const producer = producers.get(row.producerId);
    const own = offers.get(row.id) ?? [];
    return producer ? [linkItem(row, { producer, own, federation, today })] : [];
  });
  return { cooperative: cooperativeRef(cooperative), ...pageOfLinks(items, query) };
}

/** A producer as the caller's co-op has it; one that the co-op has no link with does not exist for it. */
export async function linkedProducer(
  ctx: Ctx,
  slug: string,
  wanted: string | undefined,
): Promise<LinkedProducer> {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const cooperative = ownCooperative(ctx, wanted);
  const producer = catalogue.producerBySlug.get(slug);
  const all = producer ? await linksOfProducer(ctx.deps.database.db, producer.id) : [];
  const links = all.filter(({ cooperativeId }) => cooperativeId === cooperative.id);
  if (!producer || links.length === 0)
    throw new Refusal('producer-not-found', { causes: [{ pointer: '/params/slug', detail: slug }] });
  const today = localDate(ctx.now);
  const others = all.map(({ cooperativeId }) => cooperativeId);
  return {
    cooperative: cooperativeRef(cooperative),
    producer: {
      ...producerRef(producer),
      activity: producer.activity,
      enterpriseNumber: producer.enterpriseNumber,
    },
    editable: managesCooperative(ctx.actor, cooperative.id),
    today,
    links: links.map((row) => linkView(row, today)),
    others: otherCooperatives(others, cooperative.id, federation),
    ...(await goodsOf(ctx, cooperative.id, links)),
  };
}

/** A link that was just changed, as the desk shows it. */
export function changedLink(ctx: Ctx, row: LinkRow): LinkView {
  return linkView(row, localDate(ctx.now));
}

/** The articles under some links with their stocks as they are now, and what was done to either. */
async function goodsOf(ctx: Ctx, cooperativeId: string, links: readonly LinkRow[]) {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const { db } = ctx.deps.database;
  const linkIds = new Set(links.map(({ id }) => id));
  const own = ownOffers(catalogue, cooperativeId)
    .filter(({ offer }) => linkIds.has(offer.producerLinkId))
    .sort((a, b) => (nameIn(ctx, a) < nameIn(ctx, b) ? -1 : 1));
  const productIds = own.map(({ product }) => product.id);
  const stocks = await readCommonStocks(db, productIds);
  const counts = await readOwnCounts(
    db,
    own.map(({ offer }) => offer.id),
  );
  const entries = await actionsOn(db, [...linkIds, ...productIds], historyLength);
  const products = new Map(own.map(({ product }) => [product.id, product]));
  return {
    products: own.map((one) =>
      linkedProduct(one, {
        stock: stocks.get(one.product.id),
        ownCount: counts.get(one.offer.id) ?? null,
        federation,
      }),
    ),
    history: entries.flatMap((entry) => changeView(entry, products) ?? []),
  };
}

function ownCooperative(ctx: Ctx, slug: string | undefined): Cooperative {
  const id = deskCooperative(ctx, slug);
  const cooperative = ctx.deps.snapshots.current().federation.cooperativeById.get(id);
  if (!cooperative) throw new Refusal('not-allowed');
  return cooperative;
}

function ownOffers({ products }: Catalogue, cooperativeId: string): OwnOffer[] {
  return products.flatMap((product) =>
    product.offers
      .filter((offer) => offer.cooperativeId === cooperativeId)
      .map((offer) => ({ offer, product })),
  );
}

function nameIn(ctx: Ctx, { product, offer }: OwnOffer): string {
  return foldText(`${product.names[ctx.locale]} ${offer.id}`);
}
