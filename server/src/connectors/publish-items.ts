import type { Offer, Product } from '../catalogue/model.ts';
import { allergenTerms } from './dfc-terms.ts';
import type { Addresses, JsonNode, Listed, Publication } from './publish-addresses.ts';

const units: Record<Offer['netUnit'], string> = { g: 'Gram', ml: 'Millilitre', piece: 'Piece' };
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A joined product: what holds of it whichever co-op sells it. */
export function productNode(
  { productTypes, labels }: Publication,
  addresses: Addresses,
  product: Product,
): JsonNode {
  const offers = product.offers.filter(({ linkActive }) => linkActive);
  const [first] = offers;
  const type = productTypes.get(product.categoryId);
  const organic = new Set(labels.filter(({ kind }) => kind === 'organic').map(({ id }) => id));
  const allergens = [...new Set(offers.flatMap((offer) => offer.allergens ?? []))];
  return {
    '@id': addresses.product(product),
    '@type': 'dfc-b:SuppliedProduct',
    'dfc-b:name': product.names.fr,
    ...(type ? { 'dfc-b:hasType': `dfc-pt:${type}` } : {}),
    'dfc-b:suppliedBy': addresses.producer(product.producer),
    ...(first && first.netAmount !== null
      ? {
          'dfc-b:hasQuantity': {
            '@type': 'dfc-b:QuantitativeValue',
            'dfc-b:hasUnit': `dfc-m:${units[first.netUnit]}`,
            'dfc-b:value': first.netAmount,
          },
        }
      : {}),
    ...(allergens.length > 0 ? { 'dfc-b:hasAllergenCharacteristic': allergens.map(allergenNode) } : {}),
    ...(offers.some((offer) => offer.labels.some((label) => organic.has(label)))
      ? { 'dfc-b:hasCertification': 'dfc-f:Organic-EU' }
      : {}),
    'dfc-b:referencedBy': offers.map(addresses.item),
    'carriole:names': Object.entries(product.names).map(([language, name]) => ({
      '@value': name,
      '@language': language,
    })),
    'carriole:category': product.categoryId,
    'carriole:page': addresses.page(product),
  };
}

function allergenNode(allergen: string): JsonNode {
  return {
    '@type': 'dfc-b:AllergenCharacteristic',
    'dfc-b:hasAllergenDimension': `dfc-m:${allergenTerms[allergen] ?? allergen}`,
    'dfc-b:value': 1,
  };
}

/** One co-op's sale of a product, with all that its own source says and DFC has no word for. */
export function itemNode(addresses: Addresses, { cooperative, product, offer }: Listed): JsonNode {
  return {
    '@id': addresses.item(offer),
    '@type': 'dfc-b:CatalogItem',
    'dfc-b:sku': offer.sourceRef,
    'dfc-b:references': addresses.product(product),
    'dfc-b:managedBy': addresses.cooperative(cooperative),
    'dfc-b:listedIn': addresses.catalog(cooperative),
    ...(offer.stock === null ? {} : { 'dfc-b:stockLimitation': offer.stock }),
    'dfc-b:offeredThrough': offerNodes(addresses, offer).map((node) => node['@id']),
    'carriole:sourceRef': offer.sourceRef,
    'carriole:sourceName': offer.sourceName,
    'carriole:pack': offer.packLabel,
    'carriole:variable_weight': offer.weighed,
    'carriole:storage': offer.storage,
    'carriole:allergens': allergensSaid(offer.allergens),
    'carriole:labels': offer.labels,
    'carriole:months': offer.months,
    'carriole:multiple': offer.caseSize,
    'carriole:deposit': offer.depositCents / 100,
    ...(offer.gtin === null ? {} : { 'carriole:gtin': offer.gtin }),
    ...(offer.closes === null
      ? {}
      : {
          'carriole:order_before': {
            'carriole:weekday': weekdays[offer.closes.weekday - 1],
            'carriole:time': offer.closes.time,
          },
        }),
    'carriole:lead_time_days': offer.leadTimeDays,
    'carriole:changed_at': offer.changedAt.toISOString(),
  };
}

/** Stated, stated to be none, and not stated are three things (EU 1169/2011, art. 9). */
function allergensSaid(allergens: readonly string[] | null): string | readonly string[] {
  if (allergens === null) return 'not-stated';
  return allergens.length === 0 ? 'none' : allergens;
}

/** The prices of an item: to everybody with VAT, to professionals without. */
export function offerNodes(addresses: Addresses, offer: Offer): JsonNode[] {
  const nodes: JsonNode[] = [];
  if (offer.householdPriceCents !== null)
    nodes.push({
      '@id': addresses.household(offer),
      '@type': 'dfc-b:Offer',
      'dfc-b:offers': addresses.item(offer),
      'dfc-b:hasPrice': priceNode(offer.householdPriceCents, offer, true),
    });
  if (offer.professionalPriceCents !== null)
    nodes.push({
      '@id': addresses.professional(offer),
      '@type': 'dfc-b:Offer',
      'dfc-b:offers': addresses.item(offer),
      'dfc-b:offersTo': { '@type': 'dfc-b:CustomerCategory', 'dfc-b:description': 'professional' },
      'dfc-b:hasPrice': priceNode(offer.professionalPriceCents, offer, false),
      'carriole:multiple': offer.caseSize,
    });
  return nodes;
}

function priceNode(cents: number, offer: Offer, withVat: boolean): JsonNode {
  return {
    '@type': 'dfc-b:Price',
    'dfc-b:value': cents / 100,
    'dfc-b:hasUnit': 'dfc-m:Euro',
    'dfc-b:VATrate': offer.vatRatePercent,
    'carriole:vat_included': withVat,
    ...(offer.weighed ? { 'carriole:per': 'kg' } : {}),
  };
}
