import { readFileSync } from 'node:fs';
import { tellReload } from './catalogue-changes.ts';
import type { Tx } from './db/client.ts';
import { DeliverySource, setUpDeliveries } from './delivery/set-up-service.ts';
import { demoFolder, demoSources } from './demo-sources.ts';
import { loadDemoWeek } from './demo-week.ts';
import { admitFederation, FederationSource } from './federation/admit-service.ts';
import { loadFederation } from './federation/service.ts';
import { firstRun, isReadInto, nextFirstRun } from './sources/first-run-service.ts';
import { type ReadingDeps, readRun } from './sources/read-run-service.ts';

/**
 * Loads the demo: the federation, and the three co-ops' own files as the sources that staff would have connected, read
 * like any other. A co-op that has a source already is left alone, so that loading twice changes nothing.
 */
export async function loadDemo(deps: ReadingDeps): Promise<void> {
  const { db } = deps.database;
  const federation = FederationSource.parse(
    JSON.parse(readFileSync(`${demoFolder}/federation.json`, 'utf8')),
  );
  await db.transaction((tx) => admitFederation(tx, federation));
  const { cooperatives } = await loadFederation(db);
  for (const { slug, ...source } of demoSources()) {
    const cooperativeId = cooperatives.find((one) => one.slug === slug)?.id;
    if (cooperativeId === undefined) continue;
    const at = new Date(deps.clock());
    const runId = await db.transaction(
      async (tx) =>
        (await nextFirstRun(tx, cooperativeId)) ?? (await firstRun(tx, { cooperativeId, ...source, at })),
    );
    if (runId !== null) await readRun(deps, runId);
  }
  const setByHand = DeliverySource.parse(JSON.parse(readFileSync(`${demoFolder}/delivery.json`, 'utf8')));
  const cooperativeIds = new Map(cooperatives.map(({ id, slug }) => [slug, id]));
  await db.transaction(async (tx) => {
    const at = new Date(deps.clock());
    await loadDemoWeek(tx, cooperativeIds, at);
    await setUpDeliveries(tx, setByHand, { federation: await loadFederation(tx), at });
    await tellReload(tx);
  });
}

/** Whether the demo is loaded: each co-op has a source that was read. */
export async function isDemoLoaded(tx: Tx): Promise<boolean> {
  const { cooperatives } = await loadFederation(tx);
  const read = await Promise.all(cooperatives.map(({ id }) => isReadInto(tx, id)));
  return read.length > 0 && !read.includes(false);
}
