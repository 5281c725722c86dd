import type { Tx } from '../db/client.ts';
import { loadProducers } from '../producers/service.ts';
import type { Showcase } from '../showcase/model.ts';
import { priceStepsOf } from './changes.ts';
import type { KeptCatalogue, Offer } from './model.ts';
import { offerReader } from './offer-rows.ts';
import type { ProductsRead } from './patch.ts';
import {
  type ProductFacts,
  readOffers,
  readPriceChanges,
  readProductIdsOf,
  readProducts,
  readSomeProducts,
} from './queries.ts';
import { catalogueOf, type Surroundings } from './read-model.ts';
import { readCommonStocks } from './stock-queries.ts';

/** Rows read at a time: few enough that what is passing takes little memory, and other requests get their turn. */
const atATime = 5_000;

/** Reads the joined catalogue whole, with links as they hold on a local date. */
export async function loadCatalogue(
  tx: Tx,
  around: Surroundings & { showcase: Showcase },
  today: string,
): Promise<KeptCatalogue> {
  const producers = await loadProducers(tx, today);
  const steps = priceStepsOf(await readPriceChanges(tx));
  const commons = await readCommonStocks(tx);
  const offerOf = offerReader({ producers, steps, commons });
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
  return catalogueOf({ productRows, offers, commons }, producers, around);
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

type Concerning = { producers: readonly string[]; catalogue: KeptCatalogue; today: string };

/**
 * Reads some products anew, with links as they hold on a local date; and with those named the producers
 * they have, had in the catalogue, or are linked by.
 */
export async function readProductsAnew(
  tx: Tx,
  ids: readonly string[],
  { producers: producerIds, catalogue, today }: Concerning,
): Promise<ProductsRead> {
  const { productRows, offerRows, linkRows, priceRows, commons } = await readSomeProducts(tx, ids);
  const had = ids.flatMap((id) => catalogue.byId.get(id)?.producer.id ?? []);
  const have = [...productRows, ...linkRows].map(({ producerId }) => producerId);
  const producers = await loadProducers(tx, today, [...new Set([...producerIds, ...had, ...have])]);
  const offerOf = offerReader({ producers, steps: priceStepsOf(priceRows), commons });
  return { ids, productRows, offers: offerRows.map(offerOf), commons, producers };
}

/** The products to read anew when these producers, or their links, have changed. */
export function productsOfProducers(tx: Tx, producerIds: readonly string[]): Promise<string[]> {
  return readProductIdsOf(tx, producerIds);
}
