import { foldText } from './text.ts';

/** At most `limit` characters of a-z, 0-9 and single hyphens, cut between words. */
function slugify(text: string, limit: number): string {
  const whole = foldText(text).replaceAll(' ', '-');
  if (whole.length <= limit) return whole;
  const cut = whole.slice(0, limit + 1);
  return cut.slice(0, Math.max(1, cut.lastIndexOf('-')) || limit);
}

/** The slug of a product: its French name, then its producer (`carotte-des-sables-terre-de-noisetiers`). */
export function productSlug(name: string, producerName: string): string {
  const parts = [slugify(name, 80), slugify(producerName, 70)].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('-') : 'produit';
}

/** The slug of a producer: its name, then its village. */
export function producerSlug(name: string, place: string): string {
  const parts = [slugify(name, 100), slugify(place, 50)].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('-') : 'producteur';
}

/** What a village is called in an address: its postcode and its name (`4280-avernas-le-bauduin`). */
export function villageSlug(postcode: string, place: string): string {
  return [postcode, slugify(place, 60)].filter((part) => part !== '').join('-');
}

/** The wanted slug, or the first of `-2`, `-3`… that is free. */
export function freeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
  let slug = wanted;
  for (let count = 2; isTaken(slug); count += 1) slug = `${wanted}-${count}`;
  return slug;
}
