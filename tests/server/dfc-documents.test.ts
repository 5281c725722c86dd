import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDfcCatalogue } from '@carriole/server/connectors/dfc.ts';
import { readSource } from '@carriole/server/connectors/read-source.ts';
import { describe, expect, test } from 'vitest';

/**
 * Documents of the standard and of other platforms, which are not ours to ship: these tests exist only where the
 * folder does (beside the repository, or where DFC_DOCUMENTS says).
 */
const folder = process.env.DFC_DOCUMENTS ?? resolve(import.meta.dirname, '../../../shared/data/dfc');
const files = existsSync(folder) ? globSync('**/*.{json,txt}', { cwd: folder }).toSorted() : [];
const bytesOf = (file: string) => new Uint8Array(readFileSync(resolve(folder, file)));

async function outcomeOf(file: string) {
  const delivery = new TextEncoder().encode('{"zones": [], "pickupPoints": []}');
  const feed = await readSource('dfc', { 'catalogue.jsonld': bytesOf(file), 'delivery.json': delivery });
  return { ...feed, reasons: feed.refusals.map(({ reason }) => reason) };
}

if (files.length > 0)
  describe('documents from the wild', () => {
    test.each(files)('%s is read, or refused with a reason', async (file) => {
      console.log(JSON.stringify([file, await shape(file)]));
    });
  });

async function shape(file: string) {
  const { articles, producers, refusals } = await outcomeOf(file);
  let r: any = null;
  try { r = readDfcCatalogue('f', bytesOf(file)); } catch (e) { r = null; }
  return { articles: articles.length, producers: producers.length, recs: r && [r.producers.length, r.articles.length], names: r?.articles.map((a: any) => a.cells.name + '|' + a.cells.producer + '|' + a.cells.householdPrice + '|' + a.cells.netAmount + a.cells.netUnit + '|' + a.cells.category + '|' + a.cells.stock + '|' + a.cells.ref), refusals: refusals.map((x) => [x.row.slice(-40), x.reason, x.value.slice(0, 90)].join('~')) };
}
