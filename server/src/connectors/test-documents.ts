import { expect } from 'vitest';
import { readDfcCatalogue } from './dfc.ts';
import { readSource } from './read-source.ts';

export type Json = Record<string, unknown>;

const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
/** The records of a document. */
export function read(json: unknown) {
  return readDfcCatalogue('catalogue.jsonld', bytesOf(json));
}

const noRounds = bytesOf({ zones: [], pickupPoints: [] });
/** What a co-op that sends the document would have imported. */
export function feedOf(json: unknown) {
  return readSource('dfc', { 'catalogue.jsonld': bytesOf(json), 'delivery.json': noRounds });
}

export const context = 'https://w3id.org/dfc/ontology/context/context_1.16.0.json';
export const farm = 'https://coop.example/enterprises/7';
const address = {
  '@type': 'dfc-b:Address',
  'dfc-b:hasPostalCode': '4300',
  'dfc-b:hasCity': 'Waremme',
};
export const enterprise: Json = {
  '@id': farm,
  '@type': 'dfc-b:Enterprise',
  'dfc-b:name': 'Ferme du Coin',
  'dfc-b:hasAddress': address,
};
export const product: Json = {
  '@id': `${farm}/supplied_products/1`,
  '@type': 'dfc-b:SuppliedProduct',
  'dfc-b:name': 'Pommes de terre',
  'dfc-b:hasType': 'dfc-pt:potato',
  'dfc-b:hasQuantity': {
    '@type': 'dfc-b:QuantitativeValue',
    'dfc-b:hasUnit': 'dfc-m:Kilogram',
    'dfc-b:value': 2,
  },
  'ofn:pack': 'sachet 2 kg',
};
export const item: Json = {
  '@id': `${farm}/catalog_items/1`,
  '@type': 'dfc-b:CatalogItem',
  'dfc-b:references': product['@id'],
  'dfc-b:offeredThrough': `${farm}/offers/1`,
  'dfc-b:stockLimitation': '11',
};
export const offer: Json = {
  '@id': `${farm}/offers/1`,
  '@type': 'dfc-b:Offer',
  'dfc-b:hasPrice': {
    '@type': 'dfc-b:Price',
    'dfc-b:value': '3.60',
    'dfc-b:hasUnit': 'dfc-m:Euro',
    'dfc-b:VATrate': '6',
  },
};
const potatoes = {
  ref: item['@id'],
  producerRef: farm,
  name: 'Pommes de terre',
  categoryId: 'potatoes',
  netAmount: 2000,
  netUnit: 'g',
  householdPriceCents: 360,
  professionalPriceCents: null,
  vatRatePercent: 6,
  stock: 11,
  allergens: null,
};

/** Expects the document to list those potatoes and nothing else. */
export async function expectPotatoes(document: unknown, changes: Json = {}): Promise<void> {
  const { articles, refusals } = await feedOf(document);
  expect(refusals).toEqual([]);
  expect(articles).toMatchObject([{ ...potatoes, ...changes }]);
}

/** The same JSON with every match in its text replaced. */
export function renamed(json: unknown, from: RegExp, to: string): unknown {
  return JSON.parse(JSON.stringify(json).replace(from, to));
}
