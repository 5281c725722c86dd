export type DeskPage =
  | { name: 'inbox' }
  | { name: 'order'; id: string }
  | { name: 'imports' }
  | { name: 'joins' }
  | { name: 'producers' }
  | { name: 'producer'; slug: string }
  | { name: 'unknown' };

/** Which page of the desk an address means; the language before it plays no part. */
export function deskPage(pathname: string): DeskPage {
  const [, rest = ''] = /^\/(?:(?:nl|de|en)\/)?desk(?:\/(.*?))?\/?$/.exec(pathname) ?? [null, '?'];
  if (rest === '') return { name: 'inbox' };
  if (rest === 'imports') return { name: 'imports' };
  if (rest === 'rapprochements') return { name: 'joins' };
  if (rest === 'producteurs') return { name: 'producers' };
  const producer = /^producteurs\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(rest);
  if (producer?.[1]) return { name: 'producer', slug: producer[1] };
  const order = /^commandes\/(cor_[a-z0-9]{16})$/.exec(rest);
  return order?.[1] ? { name: 'order', id: order[1] } : { name: 'unknown' };
}

/** An address of this site without its language. */
export function withoutLocale(pathname: string): string {
  return pathname.replace(/^\/(?:nl|de|en)(?=[/?]|$)/, '') || '/';
}
