import type { Ctx } from '../ctx.ts';
import type { FoundAddress } from '../gateways/geocoder.ts';

/** Addresses like what is typed, those of the postcode only when it is given; none without a geocoder. */
export async function findAddresses(
  { deps }: Ctx,
  { q, postcode }: { q: string; postcode?: string | undefined },
): Promise<FoundAddress[]> {
  if (!deps.geocoder) return [];
  const place = postcode === undefined ? undefined : deps.gazetteer.at(postcode)[0];
  const near = place ? { lat: place.lat, lon: place.lon } : null;
  const found = await deps.geocoder.find(place ? `${q}, ${postcode} ${place.place}` : q, near);
  return postcode === undefined ? found : found.filter((address) => address.postcode === postcode);
}
