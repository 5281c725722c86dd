import type { Cooperative } from '../federation/model.ts';
import type { Producer, ProducerLink } from '../producers/model.ts';
import { publishedCsv } from './mappings.ts';
import type { Listed, Publication } from './publish-addresses.ts';
import { addressesOf, listedOffers } from './publish-addresses.ts';
import type { ArticleField, ProducerField } from './source.ts';

type Cell = string | number | boolean | null;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * The offers of one co-op, or of all, as CSV (RFC 4180: comma, header, CRLF, UTF-8 with BOM). The columns after the
 * first are those `publishedCsv` reads; prices are euros with a decimal point.
 */
export function catalogueCsv(publication: Publication, cooperative: Cooperative | null): string {
  const addresses = addressesOf(publication);
  const { columns } = publishedCsv.articles;
  const extra = [
    'product',
    'page',
    'name_fr',
    'name_nl',
    'name_de',
    'name_en',
    'producer_name',
    'changed_at',
  ];
  const rows = listedOffers(publication)
    .filter((one) => cooperative === null || one.cooperative === cooperative)
    .map((listed) => {
      const { product, offer } = listed;
      const { fr, nl, de, en } = product.names;
      const cells = articleCells(listed);
      return [
        listed.cooperative.slug,
        ...Object.values(columns).map((field) => cells[field] ?? null),
        ...[addresses.product(product), addresses.page(product), fr, nl, de, en, product.producer.name],
        offer.changedAt.toISOString(),
      ];
    });
  return csvOf([['cooperative', ...Object.keys(columns), ...extra], ...rows]);
}

/** The producers of one co-op, or of all, as CSV: one row for each co-op that sells the producer. */
export function producersCsv(
  { catalogue, federation }: Publication,
  cooperative: Cooperative | null,
): string {
  const { columns } = publishedCsv.producers;
  const rows = catalogue.producers.flatMap((producer) =>
    producer.links
      .filter(({ status }) => status !== 'suspended')
      .filter(({ cooperativeId }) => cooperative === null || cooperativeId === cooperative.id)
      .map((link) => {
        const cells = producerCells(producer, link);
        const slug = federation.cooperativeById.get(link.cooperativeId)?.slug ?? '';
        return [slug, ...Object.values(columns).map((field) => cells[field] ?? null)];
      }),
  );
  return csvOf([['cooperative', ...Object.keys(columns)], ...rows]);
}

function articleCells({ product, offer }: Listed): Partial<Record<ArticleField, Cell>> {
  const link = product.producer.links.find(
    ({ cooperativeId, status }) => cooperativeId === offer.cooperativeId && status !== 'suspended',
  );
  return {
    ref: offer.sourceRef,
    name: offer.sourceName,
    producer: link?.sourceRef ?? '',
    category: product.categoryId,
    pack: offer.packLabel,
    netAmount: offer.netAmount,
    netUnit: offer.netUnit,
    weighed: offer.weighed,
    householdPrice: euros(offer.householdPriceCents),
    professionalPrice: euros(offer.professionalPriceCents),
    caseSize: offer.caseSize,
    vatRate: offer.vatRatePercent,
    deposit: euros(offer.depositCents),
    allergens: offer.allergens?.length === 0 ? 'none' : (offer.allergens?.join('|') ?? null),
    labels: offer.labels.join('|'),
    months: offer.months.join(' '),
    stock: offer.stock,
    closes: offer.closes === null ? null : `${weekdays[offer.closes.weekday - 1]} ${offer.closes.time}`,
    gtin: offer.gtin,
    storage: offer.storage,
  };
}

function producerCells(producer: Producer, link: ProducerLink): Partial<Record<ProducerField, Cell>> {
  return {
    ref: link.sourceRef,
    name: link.sourceName,
    activity: producer.activity,
    postcode: producer.postcode,
    place: producer.place,
    lat: producer.lat,
    lon: producer.lon,
    enterpriseNumber: producer.enterpriseNumber,
    labels: link.labels.join('|'),
    leadTimeDays: link.leadTimeDays,
    linkSince: link.since,
    audiences: link.audiences.toSorted().join(' '),
  };
}

function euros(cents: number | null): string | null {
  return cents === null ? null : (cents / 100).toFixed(2);
}

function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** A cell with its quotes, and an apostrophe before what a spreadsheet would run as a formula (CWE-1236). */
function cellOf(value: Cell): string {
  if (value === null) return '';
  const text = String(value);
  const isFormula = typeof value === 'string' && /^'*[=+\-@\t\r]/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
