import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { Slug } from './common.ts';

/** The address a calendar program subscribes to; null while there is none. */
export const CalendarLink = z.object({ url: z.string().nullable() });
export type CalendarLink = z.infer<typeof CalendarLink>;

const ofOrder = {
  path: '/api/v1/orders/:id/calendar',
  tag: 'Orders',
  access: 'secret',
  params: z.object({ id: z.string().regex(/^ord_[a-z0-9]{16}$/) }),
  query: z.object({ secret: z.string().max(100).optional() }),
  reply: CalendarLink,
  problems: ['bad-input', 'order-not-found'],
} as const;

export const getOrderCalendar = defineRoute({
  ...ofOrder,
  method: 'GET',
  summary: 'The calendar of a household’s deliveries and cut-offs, if it has one.',
});

export const openOrderCalendar = defineRoute({
  ...ofOrder,
  method: 'POST',
  summary:
    'Makes the calendar of a household’s deliveries and cut-offs; of a person’s orders when signed in.',
});

export const endOrderCalendar = defineRoute({
  ...ofOrder,
  method: 'DELETE',
  summary: 'Ends it: its address answers no more, and the next one is another.',
});

const ofDesk = {
  path: '/api/v1/desk/calendar',
  tag: 'Desk',
  access: 'staff',
  query: z.object({ cooperative: Slug.optional() }),
  reply: CalendarLink,
  problems: ['bad-input', 'not-signed-in', 'not-allowed'],
} as const;

export const getDeskCalendar = defineRoute({
  ...ofDesk,
  method: 'GET',
  summary: 'The calendar of a co-op’s weeks: rounds, openings, cut-offs and vans between hubs.',
});

export const openDeskCalendar = defineRoute({ ...ofDesk, method: 'POST', summary: 'Makes it.' });

export const endDeskCalendar = defineRoute({
  ...ofDesk,
  method: 'DELETE',
  summary: 'Ends it: its address answers no more, and the next one is another.',
});
