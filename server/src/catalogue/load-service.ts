import type { Tx } from '../db/client.ts';
import { loadProducers } from '../producers/service.ts';
import { priceStepsOf } from './changes.ts';
import type { KeptCatalogue, Offer } from './model.ts';
import { offerReader } from './offer-rows.ts';
import type { ProductsRead } from './patch.ts';
import {
  type ProductFacts,
  readLinkFacts,
  readOffers,
  readPriceChanges,
  readProductIdsOf,
  readProducts,
  readSomeProducts,
} from './queries.ts';
import { catalogueOf, type Surroundings } from './read-model.ts';

/** Rows read at a time: few enough that what is passing takes little memory, and other requests get their turn. */
const atATime = 5_000;

/** Reads the joined catalogue whole. */
export async function loadCatalogue(tx: Tx, around: Surroundings): Promise<KeptCatalogue> {
  const producers = await loadProducers(tx);
  const steps = priceStepsOf(await readPriceChanges(tx));
  const offerOf = offerReader(await readLinkFacts(tx), steps);
  const offers: Offer[] = [];
  await inPortions(
    (behind) => readOffers(tx, behind, atATime),
    (row) => offers.push(offerOf(row)),
  );
  const productRows: ProductFacts[] = [];
  await inPortions(
    (behind) => readProducts(tx, behind, atATime),
    (row) => productRows.push(row),
  );
  return catalogueOf({ productRows, offers }, producers, around);
}

async function inPortions<T extends { id: string }>(
  read: (behind: string) => Promise<T[]>,
  take: (row: T) => void,
): Promise<void> {
  let behind = '';
  for (;;) {
    const rows = await read(behind);
    for (const row of rows) take(row);
    behind = rows.at(-1)?.id ?? '';
    if (rows.length < atATime) return;
  }
}

/** Reads some products anew, and with those named the producers they have, had in `catalogue`, or are linked by. */
export async function readProductsAnew(
  tx: Tx,
  ids: readonly string[],
  producerIds: readonly string[],
  catalogue: KeptCatalogue,
): Promise<ProductsRead> {
  const { productRows, offerRows, linkRows, priceRows } = await readSomeProducts(tx, ids);
  const had = ids.flatMap((id) => catalogue.byId.get(id)?.producer.id ?? []);
  const have = [...productRows, ...linkRows].map(({ producerId }) => producerId);
  const producers = await loadProducers(tx, [...new Set([...producerIds, ...had, ...have])]);
  const offerOf = offerReader(linkRows, priceStepsOf(priceRows));
  return { ids, productRows, offers: offerRows.map(offerOf), producers };
}

/** The products to read anew when these producers, or their links, have changed. */
export function productsOfProducers(tx: Tx, producerIds: readonly string[]): Promise<string[]> {
  return readProductIdsOf(tx, producerIds);
}
