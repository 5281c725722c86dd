import type { SourceDefaults } from '@carriole/server/connectors/defaults.ts';
import { readAddress } from '@carriole/server/connectors/platforms/address-service.ts';
import type { AddressRequest, AddressResult } from '@carriole/server/connectors/platforms/source-address.ts';
import { readSource, type SourceFiles, type SourceKind } from '@carriole/server/connectors/read-source.ts';
import type { SourceFeed } from '@carriole/server/connectors/source.ts';
import { fetchDocument } from '@carriole/server/gateways/fetch-document.ts';

export const villageDefaults: SourceDefaults = {
  vatRatePercent: 6,
  producer: 'Ferme du Coin',
  categoryId: 'preserves',
  place: { postcode: '4300', name: 'Waremme' },
};

/** Reads an address on this machine, patient for seconds only. */
export function readLocal(
  kind: SourceKind,
  address: string,
  more: Partial<AddressRequest> = {},
): Promise<AddressResult> {
  return readAddress(kind, {
    address,
    credentials: null,
    fetchDocument: (request) => fetchDocument({ timeoutMs: 10_000, ...request, allowPrivate: true }),
    ...more,
  });
}

/** The bodies a reading brought. Throws when it brought none. */
export function filesOf(result: AddressResult): SourceFiles {
  if (result.kind !== 'files') throw new Error(JSON.stringify(result));
  return result.files;
}

/** Reads an address through to producers and articles. */
export async function syncLocal(
  kind: SourceKind,
  address: string,
  more: Partial<AddressRequest> = {},
  defaults: SourceDefaults = villageDefaults,
): Promise<SourceFeed> {
  return readSource(kind, filesOf(await readLocal(kind, address, more)), { defaults });
}
