import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { Slug } from './common.ts';

/**
 * JSON-LD of the Data Food Consortium, 1.16 as `application/json`; 2.0 when asked for with
 * `Accept: application/ld+json; profile="dfc-v2"`. Its shape is the ontology's.
 */
const DfcDocument = z.looseObject({ '@context': z.array(z.unknown()) });
const media = ['application/json', 'application/ld+json'];
const Id = z.object({ id: z.string().min(1).max(60) });
const EnterpriseSlug = z.object({ slug: z.string().min(1).max(200) });
const CooperativeSlug = z.object({ slug: Slug });

const shared = { method: 'GET', tag: 'Publishing', access: 'public' } as const;
const dfc = { ...shared, media, reply: DfcDocument } as const;

export const getDfcCatalog = defineRoute({
  ...dfc,
  path: '/api/dfc/catalog',
  summary: 'The joined catalogue whole, as Data Food Consortium JSON-LD.',
});

export const getDfcEnterprises = defineRoute({
  ...dfc,
  path: '/api/dfc/enterprises',
  summary: 'The co-ops and their producers.',
});

export const getDfcEnterprise = defineRoute({
  ...dfc,
  path: '/api/dfc/enterprises/:slug',
  summary: 'One co-op or one producer.',
  params: EnterpriseSlug,
  problems: ['bad-input', 'producer-not-found'],
});

export const getDfcCatalogItems = defineRoute({
  ...dfc,
  path: '/api/dfc/enterprises/:slug/catalog_items',
  summary: 'What one co-op sells, with its producers, products and prices: enough to be imported again.',
  params: CooperativeSlug,
  problems: ['bad-input', 'cooperative-not-found'],
});

export const getDfcCatalogOf = defineRoute({
  ...dfc,
  path: '/api/dfc/catalogs/:slug',
  summary: 'The Catalog of one co-op with what it lists.',
  params: CooperativeSlug,
  problems: ['bad-input', 'cooperative-not-found'],
});

export const getDfcSuppliedProducts = defineRoute({
  ...dfc,
  path: '/api/dfc/supplied_products',
  summary: 'Every joined product.',
});

export const getDfcSuppliedProduct = defineRoute({
  ...dfc,
  path: '/api/dfc/supplied_products/:id',
  summary: 'One joined product.',
  params: Id,
  problems: ['bad-input', 'product-not-found'],
});

export const getDfcCatalogItem = defineRoute({
  ...dfc,
  path: '/api/dfc/catalog_items/:id',
  summary: 'One co-op’s sale of a product, with its product and prices.',
  params: Id,
  problems: ['bad-input', 'product-not-found'],
});

export const getDfcOffer = defineRoute({
  ...dfc,
  path: '/api/dfc/offers/:id',
  summary: 'One price of one co-op for one audience.',
  params: Id,
  problems: ['bad-input', 'product-not-found'],
});

export const getDfcTerms = defineRoute({
  ...dfc,
  path: '/api/dfc/context/carriole',
  summary: 'The terms of our own that stand beside those of the Data Food Consortium, explained.',
});

const CooperativeQuery = z.object({ cooperative: Slug.optional() });

export const getCatalogueCsv = defineRoute({
  ...shared,
  path: '/api/v1/catalogue.csv',
  summary:
    'Every offer as CSV (RFC 4180: comma, header, UTF-8 with BOM), prices in euros with a decimal point. A text that a spreadsheet would take for a formula has an apostrophe before it.',
  query: CooperativeQuery,
  reply: z.string(),
  media: ['text/csv'],
  problems: ['bad-input', 'cooperative-not-found'],
});

export const getProducersCsv = defineRoute({
  ...shared,
  path: '/api/v1/producers.csv',
  summary: 'Every producer of every co-op as CSV, on the terms it has with that co-op.',
  query: CooperativeQuery,
  reply: z.string(),
  media: ['text/csv'],
  problems: ['bad-input', 'cooperative-not-found'],
});

export const getCatalogueFeed = defineRoute({
  ...shared,
  path: '/api/v1/catalogue.atom',
  summary: 'The hundred offers that changed last and those withdrawn, as an Atom feed (RFC 4287, RFC 6721).',
  reply: z.string(),
  media: ['application/atom+xml'],
});
