import type { SubjectKind } from '@carriole/shared/contracts/pictures.ts';

export type DeliveryPart = 'weeks' | 'zones' | 'points' | 'transfers' | 'dates';

export type DeskPage =
  | { name: 'inbox' }
  | { name: 'order'; id: string }
  | { name: 'sources' }
  | { name: 'new-source' }
  | { name: 'source'; id: string }
  | { name: 'articles' }
  | { name: 'joins' }
  | { name: 'producers' }
  | { name: 'producer'; slug: string }
  | { name: 'showcase' }
  | { name: 'showcase-subject'; kind: SubjectKind; slug: string }
  | { name: 'delivery'; part: DeliveryPart; id?: string }
  | { name: 'demand' }
  | { name: 'unknown' };

const pages = new Map<string, DeskPage>(
  Object.entries({
    rapprochements: { name: 'joins' },
    demandes: { name: 'demand' },
    articles: { name: 'articles' },
    producteurs: { name: 'producers' },
    vitrine: { name: 'showcase' },
    sources: { name: 'sources' },
    'sources/nouvelle': { name: 'new-source' },
    // Where the list of files read used to be.
    imports: { name: 'sources' },
  } as const),
);

/** Which page of the desk an address means; the language before it plays no part. */
export function deskPage(pathname: string): DeskPage {
  const [, rest = ''] = /^\/(?:(?:nl|de|en)\/)?desk(?:\/(.*?))?\/?$/.exec(pathname) ?? [null, '?'];
  if (rest === '') return { name: 'inbox' };
  const fixed = pages.get(rest);
  if (fixed) return fixed;
  const source = /^sources\/(src_[a-z0-9]{16})$/.exec(rest);
  if (source?.[1]) return { name: 'source', id: source[1] };
  const producer = /^producteurs\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(rest);
  if (producer?.[1]) return { name: 'producer', slug: producer[1] };
  const subject = /^vitrine\/(producer|product|cooperative)\/([a-z0-9-]{1,160})$/.exec(rest);
  if (subject?.[2]) return { name: 'showcase-subject', kind: subject[1] as SubjectKind, slug: subject[2] };
  const delivery = deliveryPage(rest);
  if (delivery) return delivery;
  const order = /^commandes\/(cor_[a-z0-9]{16})$/.exec(rest);
  return order?.[1] ? { name: 'order', id: order[1] } : { name: 'unknown' };
}

/** A part of the delivery desk; `nouvelle` and `nouveau` stand for a zone and a point that are not yet. */
function deliveryPage(rest: string): DeskPage | null {
  if (rest === 'livraison') return { name: 'delivery', part: 'weeks' };
  if (rest === 'livraison/transferts') return { name: 'delivery', part: 'transfers' };
  if (rest === 'livraison/dates') return { name: 'delivery', part: 'dates' };
  const place = /^livraison\/(zones|points)(?:\/(nouvelle|nouveau|[a-z]{3}_[a-z0-9]{16}))?$/.exec(rest);
  if (!place) return null;
  const part = place[1] as 'zones' | 'points';
  return place[2] ? { name: 'delivery', part, id: place[2] } : { name: 'delivery', part };
}

/** An address of this site without its language. */
export function withoutLocale(pathname: string): string {
  return pathname.replace(/^\/(?:nl|de|en)(?=[/?]|$)/, '') || '/';
}
