import { z } from 'zod';
import { Audience, Storage } from '../audience.ts';
import { defineRoute } from '../contract.ts';
import { Locale } from '../locale.ts';
import { BasketId } from './baskets.ts';
import { OrderAmounts } from './catalogue.ts';
import {
  Cents,
  CooperativeRef,
  LimitReason,
  LocalDate,
  LocalDateTime,
  Postcode,
  RoutingReason,
  Slug,
} from './common.ts';

const OrderId = z.string().regex(/^ord_[a-z0-9]{16}$/);
export const CoopOrderId = z.string().regex(/^cor_[a-z0-9]{16}$/);

const text = (max: number) => z.string().trim().max(max);

/** Digits with an optional +, spaces, dots, slashes or hyphens between; 8 to 15 digits. */
const Phone = text(30).refine(
  (value) => /^\+?[\d\s./()-]+$/.test(value) && /^\d{8,15}$/.test(value.replace(/\D/g, '')),
  {
    params: { rule: 'phone' },
  },
);

export const Contact = z.object({
  name: text(100).min(2),
  email: z.email().max(200),
  phone: Phone,
});
export type Contact = z.infer<typeof Contact>;

export const Address = z.object({
  street: text(120).min(3),
  postcode: Postcode,
  place: text(80).min(1),
  /** Floor, bell, where to leave the crates. */
  instructions: text(300).default(''),
});
export type Address = z.infer<typeof Address>;

export const PlaceOrder = z.object({
  basketId: BasketId,
  /** A day of `GET /baskets/{id}/days`. */
  dayId: z.string().max(80),
  contact: Contact,
  /** Needed for a delivery; not for a pickup. */
  address: Address.nullable().optional(),
  note: text(500).default(''),
  paymentMethod: z.literal('bank-transfer'),
  /** The total the buyer saw: the order is refused when it has changed. */
  expectedTotalCents: Cents,
  /** The co-op the buyer saw for each line, by product: the order is refused when one of them has changed. */
  expectedSellers: z.record(z.string().max(40), Slug).optional(),
  locale: Locale.default('fr'),
});
export type PlaceOrder = z.infer<typeof PlaceOrder>;

export const OrderLineView = z.object({
  id: z.string(),
  productId: z.string(),
  name: z.string(),
  producer: z.string(),
  packLabel: z.string(),
  quantity: z.number().int(),
  weighed: z.boolean(),
  expectedGrams: z.number().nullable(),
  unitPriceCents: Cents,
  goodsCents: Cents,
  depositCents: Cents,
  vatRatePercent: z.number(),
  storage: Storage,
  reason: RoutingReason,
  orderBefore: LocalDateTime,
  limit: LimitReason,
});
export type OrderLineView = z.infer<typeof OrderLineView>;

export const CoopOrderView = z.object({
  id: z.string(),
  cooperative: CooperativeRef,
  carries: z.boolean(),
  lines: z.array(OrderLineView),
  amounts: OrderAmounts,
});
export type CoopOrderView = z.infer<typeof CoopOrderView>;

export const OrderDay = z.object({
  kind: z.enum(['delivery', 'pickup']),
  carrier: CooperativeRef,
  name: z.string(),
  place: z.string().nullable(),
  date: LocalDate,
  from: z.string(),
  to: z.string(),
});
export type OrderDay = z.infer<typeof OrderDay>;

export const PaymentView = z.object({
  method: z.literal('bank-transfer'),
  status: z.enum(['awaiting', 'paid']),
  beneficiary: z.string(),
  iban: z.string(),
  amountCents: Cents,
  /** `+++090/9337/55493+++` */
  communication: z.string(),
  /** The EPC QR code as a drawing: rows of 0 and 1. */
  qr: z.array(z.string()),
});
export type PaymentView = z.infer<typeof PaymentView>;

export const OrderView = z.object({
  id: z.string(),
  /** Short number a person can say on the telephone. */
  number: z.string(),
  placedAt: LocalDateTime,
  status: z.enum(['placed', 'cancelled']),
  audience: Audience,
  locale: Locale,
  contact: Contact,
  address: Address.nullable(),
  note: z.string(),
  day: OrderDay,
  coopOrders: z.array(CoopOrderView),
  amounts: OrderAmounts,
  payment: PaymentView,
});
export type OrderView = z.infer<typeof OrderView>;

export const placeOrder = defineRoute({
  method: 'POST',
  path: '/api/v1/orders',
  summary: 'Places an order: every line reserved and routed to one co-op, or nothing changed.',
  tag: 'Orders',
  access: 'public',
  headers: z.object({ 'idempotency-key': z.string().regex(/^[\x21-\x7e]{8,100}$/) }),
  body: PlaceOrder,
  status: 201,
  reply: z.object({ id: z.string(), secret: z.string(), order: OrderView }),
  problems: [
    'bad-input',
    'basket-not-found',
    'basket-empty',
    'basket-ordered',
    'day-not-available',
    'address-outside-round',
    'lines-unavailable',
    'minimum-not-met',
    'total-changed',
    'sellers-changed',
    'idempotency-key-missing',
    'idempotency-key-reused',
  ],
});

export const getOrder = defineRoute({
  method: 'GET',
  path: '/api/v1/orders/:id',
  summary: 'An order, for whoever holds its secret or placed it while signed in.',
  tag: 'Orders',
  access: 'secret',
  params: z.object({ id: OrderId }),
  query: z.object({ secret: z.string().max(100).optional() }),
  reply: OrderView,
  problems: ['bad-input', 'order-not-found'],
});
