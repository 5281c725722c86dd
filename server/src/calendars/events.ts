import { formatDate, formatTime } from '@carriole/shared/calendar.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { fillText } from '@carriole/shared/problem-texts.ts';
import { localInstant } from '../calendar.ts';
import type { ServiceDay, ServiceFacts, TransferRun } from '../delivery/model.ts';
import type { OrderRow } from '../orders/model.ts';
import type { CalendarEvent } from './ical.ts';
import { calendarTexts } from './texts.ts';

/** How long a cut-off is in a calendar: it ends at the cut-off itself. */
const noticeMs = 15 * 60_000;

type Facts = { host: string; locale: Locale; stampedAt: number };

/** An order as two entries: when it arrives, and until when it can be changed (epoch ms). */
export function orderEvents(
  { order, changeBefore }: { order: OrderRow; changeBefore: number | null },
  { host, locale }: Facts,
): CalendarEvent[] {
  const texts = calendarTexts[locale];
  const values = { number: order.number };
  const isDelivery = order.serviceKind === 'delivery';
  const shared = {
    stampedAt: order.placedAt.getTime(),
    location: [
      isDelivery ? order.street : order.serviceName,
      `${order.postcode ?? ''} ${order.place ?? ''}`.trim(),
    ]
      .filter(Boolean)
      .join(', '),
    url: null,
    cancelled: order.status === 'cancelled',
  };
  const arrival: CalendarEvent = {
    ...shared,
    uid: `${order.id}@${host}`,
    startsAt: localInstant(order.serviceDate, order.serviceFrom),
    endsAt: localInstant(order.serviceDate, order.serviceTo),
    summary: fillText(isDelivery ? texts.delivery : texts.pickup, values),
    description: '',
    busy: true,
  };
  if (changeBefore === null) return [arrival];
  return [
    arrival,
    {
      ...shared,
      ...cutOff(changeBefore),
      uid: `${order.id}.change@${host}`,
      location: '',
      summary: fillText(texts.change, values),
      description: texts.changeText,
    },
  ];
}

/** Until when to order for a coming day of the round or point somebody uses. */
export function closingEvent(day: ServiceDay, { host, locale, stampedAt }: Facts): CalendarEvent {
  const texts = calendarTexts[locale];
  return {
    ...cutOff(day.closesAt),
    uid: `${day.id}.closes@${host}`,
    stampedAt,
    summary: fillText(texts.closes, { date: formatDate(day.date, locale) }),
    description: fillText(texts.closesText, windowOf(day, locale)),
    location: '',
    url: null,
    cancelled: false,
  };
}

/** A day of a co-op's week: the round or opening itself with how many orders it has, and its cut-off. */
export function weekEvents(day: ServiceDay, orders: number, facts: Facts): CalendarEvent[] {
  const texts = calendarTexts[facts.locale];
  const { kind, name, to, point } = day.service as ServiceFacts;
  return [
    {
      uid: `${day.id}@${facts.host}`,
      stampedAt: facts.stampedAt,
      startsAt: day.startsAt,
      endsAt: localInstant(day.date, to),
      summary: fillText(kind === 'delivery' ? texts.round : texts.point, { name }),
      description: fillText(texts.orders, { count: orders }),
      location: point ? [point.street, `${point.postcode} ${point.place}`].filter(Boolean).join(', ') : '',
      url: null,
      cancelled: false,
      busy: true,
    },
    {
      ...closingEvent(day, facts),
      summary: fillText(texts.closing, { name, date: formatDate(day.date, facts.locale) }),
    },
  ];
}

/** A van between hubs, from when it leaves until it arrives. */
export function runEvent(
  run: TransferRun,
  hubs: { from: string; to: string },
  { host, locale, stampedAt }: Facts,
): CalendarEvent {
  return {
    uid: `${run.transferId}.${run.departsAt}@${host}`,
    stampedAt,
    startsAt: run.departsAt,
    endsAt: run.arrivesAt,
    summary: fillText(calendarTexts[locale].departs, hubs),
    description: '',
    location: hubs.from,
    url: null,
    cancelled: false,
    busy: true,
  };
}

function cutOff(moment: number) {
  return { startsAt: moment - noticeMs, endsAt: moment, busy: false };
}

function windowOf({ service }: ServiceDay, locale: Locale) {
  return { name: service.name, from: formatTime(service.from, locale), to: formatTime(service.to, locale) };
}
