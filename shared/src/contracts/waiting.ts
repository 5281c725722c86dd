import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { Locale } from '../locale.ts';
import { BasketId } from './baskets.ts';
import { LocalDateTime } from './common.ts';
import { OrderDay } from './orders.ts';

const WaitingId = z.string().regex(/^wai_[a-z0-9]{16}$/);

export const WaitingView = z.object({
  id: z.string(),
  /**
   * `offered`: a place is held until `heldUntil`. `missed`: it was, and went to the next. `over`: the day was closed
   * before a place came free.
   */
  status: z.enum(['waiting', 'offered', 'taken', 'left', 'missed', 'over']),
  basketId: z.string(),
  /** Identifies service and date in `POST /orders`. */
  dayId: z.string(),
  /** Null when the co-op no longer has this day. */
  day: OrderDay.nullable(),
  /** How many are before; null when it is no longer waited for. */
  ahead: z.number().int().nullable(),
  heldUntil: LocalDateTime.nullable(),
});
export type WaitingView = z.infer<typeof WaitingView>;

export const joinWaitingList = defineRoute({
  method: 'POST',
  path: '/api/v1/baskets/:id/waiting',
  summary:
    'Waits with a basket for a place on a full day; who comes first is asked first. Asking twice changes nothing.',
  tag: 'Waiting list',
  access: 'secret',
  params: z.object({ id: BasketId }),
  body: z.object({ dayId: z.string().max(80), email: z.email().max(200), locale: Locale.default('fr') }),
  status: 201,
  reply: z.object({ secret: z.string(), waiting: WaitingView }),
  problems: [
    'bad-input',
    'basket-not-found',
    'basket-ordered',
    'basket-empty',
    'day-not-available',
    'day-has-room',
  ],
});

const params = z.object({ id: WaitingId });
const query = z.object({ secret: z.string().max(100).optional() });

export const getWaiting = defineRoute({
  method: 'GET',
  path: '/api/v1/waiting/:id',
  summary: 'How far somebody is in a waiting list.',
  tag: 'Waiting list',
  access: 'secret',
  params,
  query,
  reply: WaitingView,
  problems: ['bad-input', 'waiting-not-found'],
});

export const leaveWaitingList = defineRoute({
  method: 'POST',
  path: '/api/v1/waiting/:id/leave',
  summary: 'Leaves a waiting list, and gives back a place that is held.',
  tag: 'Waiting list',
  access: 'secret',
  params,
  query,
  reply: WaitingView,
  problems: ['bad-input', 'waiting-not-found'],
});
