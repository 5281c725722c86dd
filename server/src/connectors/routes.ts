import {
  getCatalogueCsv,
  getCatalogueFeed,
  getDfcCatalog,
  getDfcCatalogItem,
  getDfcCatalogItems,
  getDfcCatalogOf,
  getDfcEnterprise,
  getDfcEnterprises,
  getDfcOffer,
  getDfcSuppliedProduct,
  getDfcSuppliedProducts,
  getDfcTerms,
  getProducersCsv,
} from '@carriole/shared/contracts/publishing.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { type Form, mountDocument } from '../http/mount.ts';
import { dfcVersionOf } from './accept.ts';
import { catalogDocument, enterprisesDocument, productsDocument, termsDocument } from './publish-dfc.ts';
import {
  catalogueAsCsv,
  changesAsFeed,
  dfcCatalogOf,
  dfcEnterprise,
  dfcItem,
  dfcOffer,
  dfcProduct,
  producersAsCsv,
  publicationOf,
} from './publish-service.ts';

/** The joined catalogue for other platforms: Data Food Consortium JSON-LD, CSV, and a feed of changes. */
export function publishRoutes(app: FastifyInstance, deps: Deps): void {
  mountDocument(app, deps, getDfcCatalog, dfcForm, ({ ctx, request }) =>
    catalogDocument(publicationOf(ctx, versionOf(request))),
  );
  mountDocument(app, deps, getDfcEnterprises, dfcForm, ({ ctx, request }) =>
    enterprisesDocument(publicationOf(ctx, versionOf(request))),
  );
  mountDocument(app, deps, getDfcEnterprise, dfcForm, ({ ctx, params, request }) =>
    dfcEnterprise(ctx, params.slug, versionOf(request)),
  );
  mountDocument(app, deps, getDfcCatalogItems, dfcForm, ({ ctx, params, request }) =>
    dfcCatalogOf(ctx, params.slug, versionOf(request)),
  );
  mountDocument(app, deps, getDfcCatalogOf, dfcForm, ({ ctx, params, request }) =>
    dfcCatalogOf(ctx, params.slug, versionOf(request)),
  );
  mountDocument(app, deps, getDfcSuppliedProducts, dfcForm, ({ ctx, request }) =>
    productsDocument(publicationOf(ctx, versionOf(request))),
  );
  mountDocument(app, deps, getDfcSuppliedProduct, dfcForm, ({ ctx, params, request }) =>
    dfcProduct(ctx, params.id, versionOf(request)),
  );
  mountDocument(app, deps, getDfcCatalogItem, dfcForm, ({ ctx, params, request }) =>
    dfcItem(ctx, params.id, versionOf(request)),
  );
  mountDocument(app, deps, getDfcOffer, dfcForm, ({ ctx, params, request }) =>
    dfcOffer(ctx, params.id, versionOf(request)),
  );
  mountDocument(app, deps, getDfcTerms, dfcForm, ({ ctx, request }) =>
    termsDocument(publicationOf(ctx, versionOf(request))),
  );
  mountDocument(app, deps, getCatalogueCsv, csvForm('catalogue'), ({ ctx, query }) =>
    catalogueAsCsv(ctx, query.cooperative),
  );
  mountDocument(app, deps, getProducersCsv, csvForm('producers'), ({ ctx, query }) =>
    producersAsCsv(ctx, query.cooperative),
  );
  mountDocument(app, deps, getCatalogueFeed, feedForm, ({ ctx }) => changesAsFeed(ctx));
}

function versionOf({ headers }: FastifyRequest) {
  return dfcVersionOf(headers.accept);
}

function dfcForm(request: FastifyRequest): Form {
  const type =
    versionOf(request) === '2.0'
      ? 'application/ld+json; profile="dfc-v2"; charset=utf-8'
      : 'application/json; charset=utf-8';
  return { type, headers: { vary: 'Accept' }, byLanguage: false };
}

function csvForm(name: string): () => Form {
  const headers = { 'content-disposition': `attachment; filename="${name}.csv"` };
  return () => ({ type: 'text/csv; charset=utf-8; header=present', headers, byLanguage: false });
}

function feedForm(): Form {
  return {
    type: 'application/atom+xml; charset=utf-8',
    headers: { vary: 'Accept-Language' },
    byLanguage: true,
  };
}
