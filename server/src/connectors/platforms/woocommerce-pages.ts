export const wooPageSize = 100;

/**
 * Whether there is another page: by the number of pages the shop states, else by its `Link` header, else because this
 * page was full (some proxies take both headers away).
 */
export function hasNextPage(
  page: number,
  { headers, count }: { headers: Readonly<Record<string, string>>; count: number },
): boolean {
  const pages = Number(headers['x-wp-totalpages'] || Number.NaN);
  if (Number.isInteger(pages)) return page < pages;
  const { link } = headers;
  if (link !== undefined) return /\brel\s*=\s*"?next\b/i.test(link);
  return count >= wooPageSize;
}

/** How a shop's API is asked for a route: below its own address, or by a parameter where it has no readable ones. */
export type WooApi = { base: string; isPlain: boolean };

/** The places the API of a shop at an address may be, likeliest first. Empty for no web address. */
export function wooApis(address: string): WooApi[] {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return [];
  const path = url.pathname
    .replace(/\/wp-json(\/.*)?$/, '')
    .replace(/\/[^/]+\.php$/, '')
    .replace(/\/+$/, '');
  const bases = [...new Set([`${url.origin}${path}`, url.origin])];
  return [false, true].flatMap((isPlain) => bases.map((base) => ({ base, isPlain })));
}

/** The address of a route with its query. */
export function wooUrl({ base, isPlain }: WooApi, route: string, query: Record<string, string>): string {
  const parameters = new URLSearchParams(isPlain ? { rest_route: `/wc/v3/${route}`, ...query } : query);
  const text = parameters.toString();
  const path = isPlain ? '/' : `/wp-json/wc/v3/${route}`;
  return `${base}${path}${text === '' ? '' : `?${text}`}`;
}
