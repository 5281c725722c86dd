import { getUnmetDemand } from '@carriole/shared/contracts/demand.ts';
import { getCoopOrder, getCoopOrders } from '@carriole/shared/contracts/desk.ts';
import { getFederation } from '@carriole/shared/contracts/federation.ts';
import { getJoins } from '@carriole/shared/contracts/joins.ts';
import type { SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import { getLinkedProducer, getLinks } from '@carriole/shared/contracts/producer-links.ts';
import { getShowcase, getShowcaseSubject } from '@carriole/shared/contracts/showcase.ts';
import { query } from '@solidjs/router';
import { ask } from './ask.ts';
import type { InboxFilters } from './inbox/filters.ts';
import type { JoinFilters } from './joins/filters.ts';
import type { LinkFilters } from './producers/filters.ts';
import type { ShowcaseFilters } from './showcase/filters.ts';

const pageSize = 50;
const joinsPageSize = 30;

/** One page of a co-op's inbox. */
export const inboxPage = query(
  (cooperative: string, filters: InboxFilters) =>
    ask(getCoopOrders, { query: { ...filters, cooperative, size: pageSize } }),
  'desk-inbox',
);

/** The co-op's orders nobody has seen yet, latest first. */
export const unseenOrders = query(
  (cooperative: string) => ask(getCoopOrders, { query: { cooperative, status: 'new', size: pageSize } }),
  'desk-unseen',
);

export const coopOrder = query((id: string) => ask(getCoopOrder, { params: { id } }), 'desk-coop-order');

/** One page of the pairs that are joined, kept apart or left to decide. */
export const joinsPage = query(
  (filters: JoinFilters) => ask(getJoins, { query: { ...filters, size: joinsPageSize } }),
  'desk-joins',
);

/** One page of a co-op's producers. */
export const linksPage = query(
  (cooperative: string, filters: LinkFilters) =>
    ask(getLinks, { query: { ...filters, cooperative, size: pageSize } }),
  'desk-links',
);

/** One producer as a co-op has it. */
export const linkedProducer = query(
  (slug: string, cooperative: string) => ask(getLinkedProducer, { params: { slug }, query: { cooperative } }),
  'desk-linked-producer',
);

/** One page of what a co-op shows with pictures and stories. */
export const showcasePage = query(
  (cooperative: string, filters: ShowcaseFilters) =>
    ask(getShowcase, { query: { ...filters, cooperative, size: pageSize } }),
  'desk-showcase',
);

export const showcaseSubject = query(
  (kind: SubjectKind, slug: string) => ask(getShowcaseSubject, { params: { kind, slug } }),
  // Not the list's key and more: asking for the list anew would ask for this anew too.
  'desk-of-showcase',
);

export const federation = query(() => ask(getFederation, {}), 'desk-federation');

/** What people wanted in the last eight weeks and could not have. */
export const unmetDemandOf = query(() => ask(getUnmetDemand, { query: {} }), 'desk-demand');
