import { readFileSync } from 'node:fs';
import { followProducts } from './baskets/follow-service.ts';
import { saveCatalogue } from './catalogue/save-service.ts';
import { tellReload } from './catalogue-changes.ts';
import { joinFeeds } from './connectors/join-feeds.ts';
import { readJoinMemory } from './connectors/join-service.ts';
import { readSource } from './connectors/read-source.ts';
import { recordRun } from './connectors/service.ts';
import type { SourceFeed } from './connectors/source.ts';
import type { Tx } from './db/client.ts';
import { DeliverySource, setUpDeliveries } from './delivery/set-up-service.ts';
import { saveServices } from './delivery/source-service.ts';
import { type DemoSource, demoFolder, demoSources } from './demo-sources.ts';
import { loadDemoWeek } from './demo-week.ts';
import type { Deps } from './deps.ts';
import { admitFederation, FederationSource } from './federation/admit-service.ts';
import { loadFederation } from './federation/service.ts';
import { takeTurnToJoin } from './producers/decision-service.ts';
import { saveProducers } from './producers/service.ts';

type Read = DemoSource & { feed: SourceFeed };

/** Reads the three co-ops' own files and writes the joined federation, in one transaction. */
export async function loadDemo(deps: Pick<Deps, 'database' | 'reference' | 'clock'>): Promise<void> {
  const sources = await Promise.all(
    demoSources().map(async (one) => ({ ...one, feed: await readSource(one.kind, one.files) })),
  );
  await deps.database.db.transaction((tx) => load(deps, tx, sources));
}

async function load(
  deps: Pick<Deps, 'reference' | 'clock'>,
  tx: Tx,
  sources: readonly Read[],
): Promise<void> {
  await takeTurnToJoin(tx);
  await admitFederation(
    tx,
    FederationSource.parse(JSON.parse(readFileSync(`${demoFolder}/federation.json`, 'utf8'))),
  );
  const { cooperatives } = await loadFederation(tx);
  const cooperativeIds = new Map(cooperatives.map(({ id, slug }) => [slug, id]));
  const slugs = new Map(cooperatives.map(({ id, slug }) => [id, slug]));
  const { categories, labels, vatRates } = deps.reference;
  const joined = joinFeeds(
    sources.map(({ slug, feed }) => ({ cooperativeSlug: slug, feed })),
    labels,
    await readJoinMemory(tx, slugs),
  );
  const links = await saveProducers(tx, joined.producers.producers, cooperativeIds);
  const at = new Date(deps.clock());
  await saveCatalogue(tx, {
    joined: joined.products.products,
    links,
    cooperativeIds,
    categories,
    at,
    onMoves: (moves) => followProducts(tx, moves),
  });
  await loadDemoWeek(tx, cooperativeIds, at);
  for (const { id, slug, closes } of cooperatives) {
    const source = sources.find((one) => one.slug === slug);
    if (!source) continue;
    await saveServices(tx, { id, closes, feeVatRatePercent: Math.max(...vatRates) }, source.feed);
    await recordRun(tx, {
      cooperativeId: id,
      kind: source.kind,
      digest: source.digest,
      at,
      feed: source.feed,
    });
  }
  const setByHand = DeliverySource.parse(JSON.parse(readFileSync(`${demoFolder}/delivery.json`, 'utf8')));
  await setUpDeliveries(tx, setByHand, { federation: await loadFederation(tx), at });
  await tellReload(tx);
}
