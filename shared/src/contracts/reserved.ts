import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { AudienceQuery, CooperativeRef, Icon, LocalText, ProducerRef, Slug } from './common.ts';

/** A product the reader cannot buy because it is sold to the other audience: findable, without a price. */
export const ReservedProduct = z.object({
  slug: Slug,
  name: LocalText,
  producer: ProducerRef,
  category: z.string(),
  icon: Icon,
  cooperatives: z.array(CooperativeRef),
  why: z.literal('not-for-audience'),
});
export type ReservedProduct = z.infer<typeof ReservedProduct>;

export const getReservedProducts = defineRoute({
  method: 'GET',
  path: '/api/v1/reserved-products',
  summary: 'What a search finds that is sold to the other audience only.',
  tag: 'Catalogue',
  access: 'public',
  query: z.object({ q: z.string().trim().min(1).max(100), audience: AudienceQuery }),
  reply: z.object({ items: z.array(ReservedProduct) }),
  problems: ['bad-input'],
});

export const getReservedProduct = defineRoute({
  method: 'GET',
  path: '/api/v1/reserved-products/:slug',
  summary: 'One product that is sold to the other audience only.',
  tag: 'Catalogue',
  access: 'public',
  params: z.object({ slug: Slug }),
  query: z.object({ audience: AudienceQuery }),
  reply: ReservedProduct,
  problems: ['bad-input', 'product-not-found'],
});
