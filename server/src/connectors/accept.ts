import type { DfcVersion } from './publish-addresses.ts';

const second = /profile\s*=\s*"?[^";,]*\bdfc-v2\b/i;

/**
 * The version of the DFC ontology a reader asks for, as Open Food Network has it: 2.0 for the profile `dfc-v2` of
 * `application/ld+json`, 1.16 for anything else.
 */
export function dfcVersionOf(accept: string | undefined): DfcVersion {
  const types = (accept ?? '').split(',');
  return types.some((type) => /^\s*application\/ld\+json\b/i.test(type) && second.test(type))
    ? '2.0'
    : '1.16';
}
