import { getCoopOrder, getCoopOrders } from '@carriole/shared/contracts/desk.ts';
import { getFederation } from '@carriole/shared/contracts/federation.ts';
import { getJoins } from '@carriole/shared/contracts/joins.ts';
import { query } from '@solidjs/router';
import { ask } from './ask.ts';
import type { InboxFilters } from './inbox/filters.ts';
import type { JoinFilters } from './joins/filters.ts';

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

export const federation = query(() => ask(getFederation, {}), 'desk-federation');
