import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { Cents, CooperativeRef, LocalDate, LocalDateTime, Slug } from './common.ts';
import { Address, Contact, CoopOrderId, CoopOrderView, OrderDay } from './orders.ts';

const InboxStatus = z.enum(['new', 'seen']);

export const InboxItem = z.object({
  id: z.string(),
  number: z.string(),
  status: InboxStatus,
  placedAt: LocalDateTime,
  customer: z.string(),
  place: z.string(),
  day: OrderDay,
  /** This co-op's van or pickup point serves the customer. */
  carries: z.boolean(),
  lineCount: z.number().int(),
  totalCents: Cents,
});
export type InboxItem = z.infer<typeof InboxItem>;

export const Inbox = z.object({
  cooperative: CooperativeRef,
  items: z.array(InboxItem),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Dates on which something is to be prepared, with how many CoopOrders. */
  days: z.array(z.object({ date: LocalDate, count: z.number().int(), totalCents: Cents })),
});
export type Inbox = z.infer<typeof Inbox>;

export const getCoopOrders = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/coop-orders',
  summary: "The CoopOrders routed to the caller's co-op, latest first.",
  tag: 'Desk',
  access: 'staff',
  query: z.object({
    cooperative: Slug.optional(),
    date: LocalDate.optional(),
    status: InboxStatus.optional(),
    q: z.string().trim().max(100).optional(),
    sort: z.enum(['placed', 'date', 'customer', 'total']).default('placed'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: Inbox,
  problems: ['bad-input', 'not-signed-in', 'not-allowed'],
});

/** What a co-op needs to fulfil its part, and nothing of the other co-ops. */
export const CoopOrderDetail = z.object({
  id: z.string(),
  number: z.string(),
  status: InboxStatus,
  placedAt: LocalDateTime,
  contact: Contact,
  /** Given to the co-op that drives to the customer; others see the place only. */
  address: Address.nullable(),
  place: z.string(),
  note: z.string(),
  day: OrderDay,
  part: CoopOrderView,
  /** When goods leave for another hub and are with the co-op that carries; `via` those at whose hubs they change vans. */
  transfer: z
    .object({
      to: CooperativeRef,
      via: z.array(CooperativeRef),
      departs: LocalDateTime,
      arrives: LocalDateTime,
    })
    .nullable(),
  /** Crates coming in from other hubs for this customer, for the co-op that carries. */
  incoming: z.array(z.object({ from: CooperativeRef, arrives: LocalDateTime })),
});
export type CoopOrderDetail = z.infer<typeof CoopOrderDetail>;

export const getCoopOrder = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/coop-orders/:id',
  summary: 'One CoopOrder with what is needed to fulfil it.',
  tag: 'Desk',
  access: 'staff',
  params: z.object({ id: CoopOrderId }),
  reply: CoopOrderDetail,
  problems: ['bad-input', 'not-signed-in', 'not-allowed', 'coop-order-not-found'],
});

export const markCoopOrderSeen = defineRoute({
  method: 'PUT',
  path: '/api/v1/desk/coop-orders/:id/seen',
  summary: 'Marks a CoopOrder as seen, so that colleagues know.',
  tag: 'Desk',
  access: 'staff',
  params: z.object({ id: CoopOrderId }),
  reply: z.object({ status: InboxStatus }),
  problems: ['bad-input', 'not-signed-in', 'not-allowed', 'coop-order-not-found'],
});

export const Me = z.object({
  name: z.string(),
  email: z.string(),
  memberships: z.array(z.object({ role: z.string(), cooperative: CooperativeRef.nullable() })),
});
export type Me = z.infer<typeof Me>;

export const getMe = defineRoute({
  method: 'GET',
  path: '/api/v1/me',
  summary: 'Who is signed in, and for which co-ops they act.',
  tag: 'Account',
  access: 'public',
  reply: z.object({ me: Me.nullable() }),
});
