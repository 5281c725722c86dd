import type { FetchFailure } from '../../gateways/fetch-result.ts';
import { type DfcLink, dfcLinks } from './dfc-links.ts';
import { plainKey } from './file-address-service.ts';
import { type Reading, readAll } from './reading-service.ts';
import type { AddressRequest, AddressResult } from './source-address.ts';

const accept = 'application/ld+json; profile="dfc-v2", application/ld+json;q=0.9, application/json;q=0.8';
const mostLinks = 500;
const mostSteps = 4;
const absences: readonly FetchFailure[] = ['not-found', 'not-authorised'];

/**
 * Reads a DFC catalogue at an address: a document, or the entry of an API whose documents link to each other. Links are
 * followed on the address's own origin only, four steps and five hundred documents far; no context is fetched.
 */
export function readDfcAddress(request: AddressRequest): Promise<AddressResult> {
  return readAll(request, async (reading) => {
    const headers = { accept, ...plainKey(request.credentials) };
    const url = request.address.trim();
    const validators = request.validators ?? null;
    const first = await reading.take({ url, file: fileOf(url), headers, validators });
    const { origin } = new URL(first.url);
    const found = dfcLinks(first.bytes, origin);
    if (!found) return reading.fail('not-data', 'no DFC document', first.url);
    if (found.links.length === 0) return { etag: first.etag, lastModified: first.lastModified };
    // A redirect led to another site: that one is not shown the key.
    const shown = origin === new URL(url).origin ? headers : { accept };
    await followLinks(reading, found, { headers: shown, origin, seen: [url, first.url] });
    return null;
  });
}

type Start = { headers: Record<string, string>; origin: string; seen: readonly string[] };

async function followLinks(
  reading: Reading,
  found: { links: DfcLink[]; held: string[] },
  { headers, origin, seen }: Start,
): Promise<void> {
  const asked = new Set(seen);
  const held = new Set(found.held);
  const waiting = found.links.map((link) => ({ ...link, step: 1 }));
  for (let link = waiting.shift(); link; link = waiting.shift()) {
    if (asked.has(link.url) || held.has(link.url) || isOneTooMany(reading, link, asked.size)) continue;
    asked.add(link.url);
    const more = await linksBehind(reading, link, { headers, origin });
    for (const id of more?.held ?? []) held.add(id);
    const step = link.step + 1;
    if (step <= mostSteps) waiting.push(...(more?.links ?? []).map((next) => ({ ...next, step })));
  }
}

/** Past the limit what is welcome is left out; without what is needed the catalogue would not be whole. */
function isOneTooMany(reading: Reading, { url, isNeeded }: DfcLink, asked: number): boolean {
  if (asked < mostLinks) return false;
  return isNeeded ? reading.fail('too-large', `${mostLinks} documents`, url) : true;
}

/** What a linked document holds and links to. One that is gone or closed is left out: its absence is told by the reader. */
async function linksBehind(
  reading: Reading,
  { url, isNeeded }: DfcLink,
  { headers, origin }: Pick<Start, 'headers' | 'origin'>,
) {
  const mayBe = isNeeded ? absences : ([...absences, 'html-instead'] as const);
  const document = await reading.takeIfThere({ url, file: fileOf(url), headers }, mayBe);
  if (!document) return null;
  const found = dfcLinks(document.bytes, origin);
  if (!found && isNeeded) reading.fail('not-data', 'no DFC document', url);
  if (!found) delete reading.files[fileOf(url)];
  return found;
}

/** A file named as its address is below its host. */
function fileOf(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.pathname}${url.search}` : address;
}
