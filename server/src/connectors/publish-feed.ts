import type { Locale } from '@carriole/shared/locale.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import type { Listed, Publication } from './publish-addresses.ts';
import { addressesOf, listedOffers } from './publish-addresses.ts';

const most = 100;

/**
 * The offers that changed last as an Atom feed (RFC 4287), newest first, and those withdrawn as deleted entries
 * (RFC 6721), in the reader's language.
 */
export function changesFeed(
  publication: Publication,
  withdrawn: readonly { id: string; at: Date }[],
  locale: Locale,
): string {
  const { origin, federation } = publication;
  const self = `${origin}/api/v1/catalogue.atom`;
  const changed = listedOffers(publication)
    .toSorted(
      (a, b) =>
        b.offer.changedAt.getTime() - a.offer.changedAt.getTime() || (a.offer.id < b.offer.id ? -1 : 1),
    )
    .slice(0, most);
  const moments = [...changed.map(({ offer }) => offer.changedAt), ...withdrawn.map(({ at }) => at)];
  const updated = new Date(Math.max(0, ...moments.map((moment) => moment.getTime())));
  const addresses = addressesOf(publication);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${locale}">
<id>${xml(self)}</id>
<title>${xml(federation.name)}</title>
<updated>${updated.toISOString()}</updated>
<author><name>${xml(federation.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(origin)}/"/>
${changed.map((listed) => entry(publication, listed, locale)).join('\n')}
${withdrawn.map(({ id, at }) => `<at:deleted-entry ref="${xml(addresses.item({ id }))}" when="${at.toISOString()}"/>`).join('\n')}
</feed>
`;
}

function entry(publication: Publication, { cooperative, product, offer }: Listed, locale: Locale): string {
  const addresses = addressesOf(publication);
  const title = [product.names[locale], product.producer.name, cooperative.name].join(' · ');
  const cents = offer.householdPriceCents ?? offer.professionalPriceCents;
  const summary = [offer.packLabel, ...(cents === null ? [] : [formatMoney(cents, locale)])].join(', ');
  return `<entry><id>${xml(addresses.item(offer))}</id><title>${xml(title)}</title><updated>${offer.changedAt.toISOString()}</updated><link rel="alternate" type="text/html" href="${xml(addresses.page(product))}"/><link rel="related" type="application/ld+json" href="${xml(addresses.item(offer))}"/><summary>${xml(summary)}</summary></entry>`;
}

/** Text as XML has it; characters that no XML 1.0 document may hold are left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
