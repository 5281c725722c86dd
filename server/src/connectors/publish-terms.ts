import type { JsonNode } from './publish-addresses.ts';

/** The terms of our own namespace, for what the ontology has no word for. */
const terms: Record<string, string> = {
  ProducerLink: 'The terms on which one co-op sells the goods of one producer.',
  links: 'The terms each co-op has with this producer.',
  cooperative: 'The co-op these terms are with.',
  sourceRef: 'The number in the co-op’s own files.',
  sourceName: 'The name in the co-op’s own files.',
  audience: 'Who may buy: household, professional, or both.',
  lead_time_days: 'Days the producer needs between the last order and the moment the goods leave.',
  link_since: 'The date these terms began.',
  labels: 'Labels by our own id. An empty list says there are none.',
  names: 'The name in French, Dutch, German and English.',
  category: 'The category of the shop, by its id.',
  page: 'The page of the shop that shows it.',
  pack: 'What one unit is sold in, in the co-op’s own words.',
  variable_weight: 'Priced by the kilo and weighed at packing; the quantity is the weight to expect.',
  storage: 'How it travels: ambient, cold or frozen.',
  allergens: 'Allergens of EU 1169/2011, Annex II, by their English name; none; or not-stated.',
  months: 'The months (1 to 12) of sale; an empty list means all year.',
  multiple: 'Professionals order multiples of it.',
  deposit: 'The deposit for returnable packaging, in euros, on top of the price.',
  gtin: 'The bar code, check digit verified.',
  order_before: 'The last moment of each week to order it, Brussels time.',
  weekday: 'MO, TU, WE, TH, FR, SA or SU.',
  time: 'Wall-clock time in Brussels.',
  changed_at: 'When the co-op’s own files last changed what is said here.',
  vat_included: 'Whether the price holds VAT at the rate beside it.',
  per: 'What the price is for, when it is not for one unit.',
};

/** One node per term, with its explanation. */
export function termNodes(): JsonNode[] {
  return Object.entries(terms).map(([term, comment]) => ({
    '@id': `carriole:${term}`,
    'http://www.w3.org/2000/01/rdf-schema#comment': { '@value': comment, '@language': 'en' },
  }));
}
