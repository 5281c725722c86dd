import { followProducts } from '../baskets/follow-service.ts';
import { statedArticles } from '../catalogue/rejoin-service.ts';
import { saveCatalogue } from '../catalogue/save-service.ts';
import { tellNetwork, tellProducers, tellProducts } from '../catalogue-changes.ts';
import { joinFeeds } from '../connectors/join-feeds.ts';
import { readJoinMemory } from '../connectors/join-service.ts';
import type { Tx } from '../db/client.ts';
import { saveServices } from '../delivery/source-service.ts';
import type { Deps } from '../deps.ts';
import { loadFederation } from '../federation/service.ts';
import {
  rejoinProducers,
  saveProducers,
  statedProducers,
  watchProducers,
  withdrawLinks,
} from '../producers/service.ts';
import { readEditsByRef } from './edit-queries.ts';
import { withEdits } from './edits.ts';
import { mergeFeeds } from './merge-feeds.ts';
import { readCurrentFeeds } from './source-queries.ts';
import { unpackFeed } from './stored-feed.ts';

/** What a co-op offers: the feeds its sources have in the shop now, with what staff set by hand over them. */
async function offeredBy(tx: Tx, cooperativeId: string) {
  const packed = await readCurrentFeeds(tx, cooperativeId);
  const edits = await readEditsByRef(tx, cooperativeId);
  const feed = mergeFeeds(packed.flatMap((row) => (row.feed ? [unpackFeed(row.feed)] : [])));
  return { ...feed, articles: feed.articles.map((article) => withEdits(article, edits.get(article.ref))) };
}

/**
 * Makes the shop what some co-ops' sources, the hand-edits and the join decisions say, in the caller's transaction:
 * producers, products, offers, rounds and pickup points, and the baskets that point at them. What is as it was is not
 * written. The caller has its turn (`takeTurnToJoin`).
 */
export async function writeCooperatives(
  tx: Tx,
  { reference }: Pick<Deps, 'reference'>,
  { ids, at, isUndo }: { ids: ReadonlySet<string>; at: Date; isUndo?: boolean | undefined },
): Promise<void> {
  const { cooperatives } = await loadFederation(tx);
  const cooperativeIds = new Map(cooperatives.map(({ id, slug }) => [slug, id]));
  const slugs = new Map(cooperatives.map(({ id, slug }) => [id, slug]));
  const producerRows = Map.groupBy(await statedProducers(tx, slugs), (row) => row.cooperativeSlug);
  const articleRows = Map.groupBy(await statedArticles(tx, slugs), (row) => row.cooperativeSlug);
  const producersChanged = await watchProducers(tx);
  const feeds = [];
  let isNetworkOther = false;
  for (const cooperative of cooperatives) {
    const { id, slug, closes } = cooperative;
    if (!ids.has(id)) {
      const producers = (producerRows.get(slug) ?? []).map(({ producer }) => producer);
      const articles = (articleRows.get(slug) ?? []).map(({ article }) => article);
      feeds.push({ cooperativeSlug: slug, feed: { producers, articles } });
      continue;
    }
    const offered = await offeredBy(tx, id);
    const feeVatRatePercent = Math.max(...reference.vatRates);
    if (await saveServices(tx, { id, closes, feeVatRatePercent }, offered, at)) isNetworkOther = true;
    await withdrawLinks(tx, id, new Set(offered.producers.map(({ ref }) => ref)), at);
    feeds.push({ cooperativeSlug: slug, feed: offered });
  }
  const joined = joinFeeds(feeds, reference.labels, await readJoinMemory(tx, slugs));
  const all = joined.producers.producers;
  const own = all.filter(({ members }) =>
    members.some(({ cooperativeSlug }) => ids.has(cooperativeIds.get(cooperativeSlug) ?? '')),
  );
  await saveProducers(tx, own, cooperativeIds);
  const touched = await saveCatalogue(tx, {
    joined: joined.products.products,
    links: await rejoinProducers(tx, all, cooperativeIds),
    cooperativeIds,
    categories: reference.categories,
    at,
    of: ids,
    isUndo,
    onMoves: (moves) => followProducts(tx, moves),
  });
  if (isNetworkOther) await tellNetwork(tx);
  await tellProducers(tx, await producersChanged());
  await tellProducts(tx, touched);
}
