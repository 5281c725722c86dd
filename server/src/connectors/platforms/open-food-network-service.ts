import { readDfcGraph } from '../dfc-graph.ts';
import { openFoodNetworkPlace } from './open-food-network.ts';
import { jsonOf, type Reading, readAll } from './reading-service.ts';
import type { AddressRequest, AddressResult, SourceCredentials } from './source-address.ts';

/**
 * Reads a shop of the Open Food Network by its DFC API: its enterprises, then what each has for sale. The address is
 * the site's or one enterprise's; the secret is the API key of a user, or a token (JWT) of an identity service.
 */
export function readOpenFoodNetwork(request: AddressRequest): Promise<AddressResult> {
  return readAll(request, async (reading) => {
    const place = openFoodNetworkPlace(request.address);
    if (!place) return reading.fail('address-not-allowed', 'no web address', request.address);
    const headers = headersFor(request.credentials);
    const list = place.enterprise === null ? 'enterprises' : `enterprises/${place.enterprise}`;
    const { root } = place;
    const first = await reading.take({ url: `${root}/${list}`, file: `${list}.json`, headers });
    const ids = enterpriseIds(reading, first.bytes, jsonOf(reading, first), root, first.url);
    reading.expect(1 + ids.length);
    let closed = 0;
    for (const id of ids) {
      const path = `enterprises/${id}/catalog_items`;
      const wanted = { url: `${root}/${path}`, file: `${path}.json`, headers };
      const items = await reading.takeIfThere(wanted, ['not-authorised', 'not-found']);
      if (items) jsonOf(reading, items);
      else closed += 1;
    }
    // An enterprise may keep its goods to itself; a key that opens none is the wrong key.
    if (closed > 0 && closed === ids.length) reading.fail('not-authorised', 'no catalogue is open', root);
    return null;
  });
}

/** The key as this platform wants it: tokens as bearers, the API keys of its users in a header of its own. */
function headersFor(credentials: SourceCredentials | null): Record<string, string> {
  const accept = { accept: 'application/ld+json, application/json' };
  const secret = credentials?.secret.trim() ?? '';
  if (secret === '') return accept;
  const isToken = /^[\w-]+\.[\w-]+\.[\w-]*$/.test(secret);
  return { ...accept, ...(isToken ? { authorization: `Bearer ${secret}` } : { 'x-api-token': secret }) };
}

/** The enterprises a document lists, by their number below the API's root, in a lasting order. */
function enterpriseIds(
  reading: Reading,
  bytes: Uint8Array,
  json: unknown,
  root: string,
  url: string,
): string[] {
  const read = typeof json === 'object' && json !== null ? readDfcGraph(bytes) : null;
  if (!read || 'reason' in read) return reading.fail('not-data', 'no DFC document', url);
  const path = new URL(root).pathname;
  const ids = read.graph.nodes
    .filter(({ types }) => types.has('Enterprise'))
    // The host of an @id may be another name of the same site; its path says which enterprise it is.
    .flatMap(({ id }) => (URL.parse(id)?.pathname.startsWith(`${path}/enterprises/`) ? [id] : []))
    .map((id) => new URL(id).pathname.slice(`${path}/enterprises/`.length).split('/')[0] ?? '')
    .filter((id) => /^[\w.~-]+$/.test(id));
  if (ids.length === 0) return reading.fail('not-data', 'no enterprise', url);
  return [...new Set(ids)].sort();
}
