import type { ProblemSlug } from '@carriole/shared/problems.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { lastWithdrawn } from '../catalogue/service.ts';
import type { Ctx } from '../ctx.ts';
import type { Cooperative } from '../federation/model.ts';
import type { DfcVersion, Listed, Publication } from './publish-addresses.ts';
import { listedOffers, producerKey } from './publish-addresses.ts';
import { catalogueCsv, producersCsv } from './publish-csv.ts';
import type { DfcDocument } from './publish-dfc.ts';
import {
  cooperativeDocument,
  oneCooperative,
  oneItem,
  onePrice,
  oneProducer,
  oneProduct,
} from './publish-dfc.ts';
import { changesFeed } from './publish-feed.ts';

/** The catalogue as it stands, to be published in a version of the DFC ontology. */
export function publicationOf(ctx: Ctx, version: DfcVersion = '1.16'): Publication {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const { categories, labels } = ctx.deps.reference;
  const productTypes = new Map(
    categories.flatMap(({ id, dfcProductType }) => (dfcProductType ? [[id, dfcProductType] as const] : [])),
  );
  return { origin: ctx.deps.origin, version, catalogue, federation, labels, productTypes };
}

/** A co-op or a producer by the last part of its address. */
export function dfcEnterprise(ctx: Ctx, slug: string, version: DfcVersion): DfcDocument {
  const publication = publicationOf(ctx, version);
  const { federation, catalogue } = publication;
  const cooperative = federation.cooperativeBySlug.get(slug);
  if (cooperative) return oneCooperative(publication, cooperative);
  const producer = catalogue.producers.find((one) => producerKey(one, federation) === slug);
  if (!producer) throw notFound('producer-not-found', 'slug', slug);
  return oneProducer(publication, producer);
}

/** What one co-op sells. */
export function dfcCatalogOf(ctx: Ctx, slug: string, version: DfcVersion): DfcDocument {
  const publication = publicationOf(ctx, version);
  const cooperative = publication.federation.cooperativeBySlug.get(slug);
  if (!cooperative) throw notFound('cooperative-not-found', 'slug', slug);
  return cooperativeDocument(publication, cooperative);
}

/** One joined product that somebody sells. */
export function dfcProduct(ctx: Ctx, id: string, version: DfcVersion): DfcDocument {
  const publication = publicationOf(ctx, version);
  const product = publication.catalogue.byId.get(id);
  if (!product?.offers.some(({ linkActive }) => linkActive)) throw notFound('product-not-found', 'id', id);
  return oneProduct(publication, product);
}

/** One co-op's sale of a product. */
export function dfcItem(ctx: Ctx, id: string, version: DfcVersion): DfcDocument {
  const publication = publicationOf(ctx, version);
  return oneItem(publication, listedOf(publication, id, id));
}

/** One price: an offer's id for households, and with `-professional` behind it for professionals. */
export function dfcOffer(ctx: Ctx, id: string, version: DfcVersion): DfcDocument {
  const publication = publicationOf(ctx, version);
  const { offer } = listedOf(publication, id.replace(/-professional$/, ''), id);
  const document = onePrice(publication, offer, id);
  if (!document) throw notFound('product-not-found', 'id', id);
  return document;
}

function listedOf(publication: Publication, offerId: string, asked: string): Listed {
  const listed = listedOffers(publication).find(({ offer }) => offer.id === offerId);
  if (!listed) throw notFound('product-not-found', 'id', asked);
  return listed;
}

/** The offers as CSV, of one co-op when one is named. */
export function catalogueAsCsv(ctx: Ctx, slug: string | undefined): string {
  const publication = publicationOf(ctx);
  return catalogueCsv(publication, namedCooperative(publication, slug));
}

/** The producers as CSV, of one co-op when one is named. */
export function producersAsCsv(ctx: Ctx, slug: string | undefined): string {
  const publication = publicationOf(ctx);
  return producersCsv(publication, namedCooperative(publication, slug));
}

/** What changed and what was withdrawn lately, as a feed in the reader's language. */
export async function changesAsFeed(ctx: Ctx): Promise<string> {
  const withdrawn = await lastWithdrawn(ctx.deps.database.db, 100);
  return changesFeed(publicationOf(ctx), withdrawn, ctx.locale);
}

function namedCooperative({ federation }: Publication, slug: string | undefined): Cooperative | null {
  if (slug === undefined) return null;
  const cooperative = federation.cooperativeBySlug.get(slug);
  if (!cooperative)
    throw new Refusal('cooperative-not-found', { causes: [{ pointer: '?query/cooperative', detail: slug }] });
  return cooperative;
}

function notFound(slug: ProblemSlug, field: string, asked: string): Refusal {
  return new Refusal(slug, { causes: [{ pointer: `/params/${field}`, detail: asked }] });
}
