import type { SourceKind } from '../read-source.ts';
import { readDfcAddress } from './dfc-address-service.ts';
import { readFileAddress } from './file-address-service.ts';
import { readOpenFoodNetwork } from './open-food-network-service.ts';
import type { AddressRequest, AddressResult } from './source-address.ts';
import { readWooCommerce } from './woocommerce-service.ts';

const readers: Record<SourceKind, (request: AddressRequest) => Promise<AddressResult>> = {
  csv: readFileAddress,
  dfc: readDfcAddress,
  'open-food-network': readOpenFoodNetwork,
  woocommerce: readWooCommerce,
  xlsx: readFileAddress,
};

/**
 * Reads a co-op's source from its address: the bodies as they came, for `readSource` of the same kind. Never throws
 * for what a server does; a source that cannot be read whole gives a reason and nothing else.
 */
export function readAddress(kind: SourceKind, request: AddressRequest): Promise<AddressResult> {
  return readers[kind](request);
}
