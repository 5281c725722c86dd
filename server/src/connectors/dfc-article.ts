import type { DfcCatalogue, Listing } from './dfc-catalogue.ts';
import { labelsOf, producerKeyOf } from './dfc-catalogue.ts';
import type { DfcGraph, DfcNode } from './dfc-graph.ts';
import { linked, linkId, literal, texts } from './dfc-graph.ts';
import { allergenOfTerm, allergenTerms, localName, meansProfessional, quantityOf } from './dfc-terms.ts';
import { textOfHtml } from './html-text.ts';
import type { ArticleField, Cell, SourceRecord } from './source.ts';

const headings: Record<ArticleField, string> = {
  ref: '@id',
  name: 'dfc-b:name',
  producer: 'dfc-b:suppliedBy',
  category: 'ofn:category',
  pack: 'ofn:pack',
  netAmount: 'dfc-b:hasQuantity / dfc-b:value',
  netUnit: 'dfc-b:hasQuantity / dfc-b:hasUnit',
  weighed: 'ofn:variable_weight',
  householdPrice: 'dfc-b:offeredThrough / dfc-b:hasPrice',
  professionalPrice: 'dfc-b:offeredThrough / dfc-b:hasPrice',
  caseSize: 'ofn:multiple',
  vatRate: 'dfc-b:VATrate',
  deposit: 'ofn:deposit',
  allergens: 'dfc-b:hasAllergenCharacteristic',
  labels: 'dfc-b:hasCertification',
  months: 'ofn:months',
  monthFrom: 'ofn:months',
  monthTo: 'ofn:months',
  stock: 'dfc-b:stockLimitation',
  closes: 'ofn:order_before',
  gtin: 'ofn:gtin',
  storage: 'ofn:storage',
};

/** A listing under our own field names. What the item says of itself goes before what its product says. */
export function articleRecord(
  file: string,
  catalogue: DfcCatalogue,
  listing: Listing,
  producerRefs: ReadonlyMap<string, string>,
): SourceRecord<ArticleField> {
  const { graph, seller } = catalogue;
  const { item, products, offers } = listing;
  const nodes = [item, ...products];
  const own = (property: string) => firstLiteral(nodes, property);
  const professional = offers.find((offer) => isForProfessionals(graph, offer));
  const household = householdOffer(graph, offers);
  const price = linked(graph, household ?? professional, 'hasPrice')[0] ?? household ?? professional;
  const closes = nodes.flatMap((node) => linked(graph, node, 'order_before'))[0];
  const producer = producerKeyOf(catalogue, listing);
  const ref = refOf(item, products[0], seller !== null);
  return {
    file,
    row: item.id || String(ref ?? ''),
    headings,
    cells: {
      ref,
      name: nameOf(item, products),
      producer: producerRefs.get(producer) ?? (producer.startsWith('_:') ? '' : producer),
      category: own('category') ?? typeOf(products),
      ...contentOf(graph, products, own('pack')),
      weighed: own('variable_weight'),
      householdPrice: priceCell(graph, household),
      professionalPrice: priceCell(graph, professional),
      caseSize: literal(professional, 'multiple') ?? own('multiple'),
      vatRate: literal(price, 'VATrate'),
      deposit: own('deposit'),
      allergens: allergensOf(graph, nodes),
      labels: nodes.map((node) => labelsOf(graph, node)).find((labels) => labels !== null) ?? '',
      months: texts(
        nodes.find(({ properties }) => properties.has('months')),
        'months',
      ).join(' '),
      stock: firstLiteral([item, ...(household ? [household] : [])], 'stockLimitation'),
      closes: closes ? `${literal(closes, 'weekday') ?? ''} ${literal(closes, 'time') ?? ''}` : null,
      gtin: own('gtin'),
      storage: own('storage') ?? coolingOf(own('frozen'), own('refrigerated')),
    },
  };
}

function firstLiteral(nodes: readonly DfcNode[], property: string): string | number | null {
  return nodes.map((node) => literal(node, property)).find((value) => value !== null) ?? null;
}

/** The co-op's own number in its own catalogue; else the address, which no two have; else what is left. */
function refOf(item: DfcNode, product: DfcNode | undefined, isOneCoop: boolean): Cell {
  const own = isOneCoop ? literal(item, 'sourceRef') : null;
  return own ?? (item.id || (literal(item, 'sku') ?? product?.id ?? ''));
}

function nameOf(item: DfcNode, products: readonly DfcNode[]): Cell {
  const name = literal(item, 'sourceName') ?? firstLiteral(products, 'name') ?? literal(item, 'name');
  return name ?? textOfHtml(String(firstLiteral(products, 'description') ?? ''));
}

function typeOf(products: readonly DfcNode[]): string {
  return localName(products.map((product) => linkId(product, 'hasType')).find((type) => type !== '') ?? '');
}

/** The content and the pack it comes in. Shops that do not weigh say 0 kg: that is one piece of whatever weight. */
function contentOf(graph: DfcGraph, products: readonly DfcNode[], pack: Cell) {
  const quantity = products.flatMap((product) => linked(graph, product, 'hasQuantity'))[0];
  const stated = quantityOf(
    literal(quantity, 'value') ?? firstLiteral(products, 'quantity'),
    localName(
      [quantity, ...products].map((node) => linkId(node, 'hasUnit')).find((unit) => unit !== '') ?? '',
    ),
  );
  const { value, unit } = isZero(stated.value) ? { value: 1, unit: 'piece' } : stated;
  return { pack: pack ?? packOf(value, unit), netAmount: value, netUnit: unit };
}

function packOf(value: Cell, unit: string): string {
  if (value === null) return '';
  if (unit === 'piece') return Number(value) === 1 ? 'pièce' : `pièce × ${value}`;
  return Number(value) === 1 && unit === 'Kilogram' ? 'kg' : `pièce ${value} ${unit}`;
}

function isForProfessionals(graph: DfcGraph, offer: DfcNode): boolean {
  const categories = linked(graph, offer, 'offersTo').flatMap((category) =>
    ['description', 'name', 'label'].map((property) => String(literal(category, property) ?? '')),
  );
  return [...categories, localName(linkId(offer, 'offersTo'))].some(meansProfessional);
}

/** The offer to households: one to everybody before one to some category of them. */
function householdOffer(graph: DfcGraph, offers: readonly DfcNode[]): DfcNode | undefined {
  const others = offers.filter((offer) => !isForProfessionals(graph, offer));
  return others.find(({ properties }) => !properties.has('offersTo')) ?? others[0];
}

/** The price with its currency behind it, unless it is the euro: then a number stays a number. */
function priceCell(graph: DfcGraph, offer: DfcNode | undefined): Cell {
  const [price] = linked(graph, offer, 'hasPrice');
  const value = literal(price, 'value') ?? literal(offer, 'price');
  const currency = localName(linkId(price, 'hasUnit'));
  return ['', 'Euro', 'EUR'].includes(currency) || value === null ? value : `${value} ${currency}`;
}

/**
 * The allergens a product is said to hold. Only when all fourteen are said to be absent is it free of them: an empty
 * list is what software writes when nobody stated anything (EU 1169/2011, art. 9).
 */
function allergensOf(graph: DfcGraph, nodes: readonly DfcNode[]): string {
  const exact = nodes.find(({ properties }) => properties.has('allergens'));
  if (exact) return texts(exact, 'allergens').join(', ').replace('not-stated', '');
  const stated = nodes.flatMap((node) => linked(graph, node, 'hasAllergenCharacteristic'));
  const named = stated.map((characteristic) => ({
    allergen: allergenOfTerm(linkId(characteristic, 'hasAllergenDimension')),
    isIn: !isZero(literal(characteristic, 'value')),
  }));
  const held = named.filter(({ isIn }) => isIn).map(({ allergen }) => allergen);
  if (held.length > 0) return held.join(', ');
  const denied = new Set(named.map(({ allergen }) => allergen));
  return Object.keys(allergenTerms).every((id) => denied.has(id)) ? 'none' : '';
}

function isZero(value: Cell): boolean {
  return value === 'false' || (value !== null && value !== '' && Number(value) === 0);
}

function coolingOf(frozen: Cell, refrigerated: Cell): string {
  if (frozen === 'true') return 'frozen';
  return refrigerated === 'true' ? 'cold' : '';
}
