import type { CalendarLink } from '@carriole/shared/contracts/calendars.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { fillText } from '@carriole/shared/problem-texts.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { addDaysToDate, localDate, localInstant } from '../calendar.ts';
import { showOrder } from '../checkout/service.ts';
import type { Ctx } from '../ctx.ts';
import type { ServiceFacts } from '../delivery/model.ts';
import { comingDays, comingRuns } from '../delivery/service.ts';
import { isLinkSecret, linkSecret, newId } from '../ids.ts';
import { ordersSince, wholeOrder } from '../orders/service.ts';
import { closingEvent, orderEvents, runEvent, weekEvents } from './events.ts';
import { type CalendarEvent, icalOf } from './ical.ts';
import { endFeed, type FeedSubject, findFeed, openFeed, readFeed } from './queries.ts';
import { calendarTexts } from './texts.ts';

/** Whose deliveries an order's page offers: the person's who is signed in and placed it, else of that order alone. */
async function subjectOfOrder(ctx: Ctx, orderId: string, secret: string | undefined): Promise<FeedSubject> {
  await showOrder(ctx, orderId, secret);
  const userId = ctx.actor?.userId;
  const whole = await wholeOrder(ctx.deps.database.db, orderId);
  return userId !== undefined && whole?.order.userId === userId
    ? { kind: 'user', subjectId: userId }
    : { kind: 'order', subjectId: orderId };
}

/** What is done with a subject's link: look whether there is one, make one, or end it. */
type Act = 'show' | 'open' | 'end';

export async function orderCalendar(
  ctx: Ctx,
  order: { id: string; secret: string | undefined },
  act: Act,
): Promise<CalendarLink> {
  return linkFor(ctx, await subjectOfOrder(ctx, order.id, order.secret), act);
}

/** The same for the week of a co-op. */
export function cooperativeCalendar(ctx: Ctx, cooperativeId: string, act: Act): Promise<CalendarLink> {
  return linkFor(ctx, { kind: 'cooperative', subjectId: cooperativeId }, act);
}

async function linkFor(ctx: Ctx, subject: FeedSubject, act: Act): Promise<CalendarLink> {
  const { db } = ctx.deps.database;
  const at = new Date(ctx.now);
  if (act === 'end') await endFeed(db, subject, at);
  const id =
    act === 'open' ? await openFeed(db, subject, { id: newId('cal'), at }) : await findFeed(db, subject);
  if (id === null) return { url: null };
  const prefix = ctx.locale === 'fr' ? '' : `?langue=${ctx.locale}`;
  return { url: `${ctx.deps.origin}/agenda/${id}/${secretOf(ctx, id)}.ics${prefix}` };
}

function secretOf({ deps }: Pick<Ctx, 'deps'>, id: string): string {
  return linkSecret(`calendar:${id}`, deps.config.appSecret);
}

/** A calendar as a document. A feed that was ended, and a wrong secret, are like none. */
export async function calendarDocument(ctx: Ctx, feed: { id: string; secret: string }): Promise<string> {
  const isKnown = isLinkSecret(feed.secret, `calendar:${feed.id}`, ctx.deps.config.appSecret);
  const found = isKnown ? await readFeed(ctx.deps.database.db, feed.id) : null;
  if (!found) throw new Refusal('not-found');
  const { federation } = ctx.deps.snapshots.current();
  if (found.kind === 'cooperative') {
    const name = federation.cooperativeById.get(found.subjectId)?.name ?? federation.name;
    return icalOf(name, weekOf(ctx, found.subjectId));
  }
  const name = fillText(calendarTexts[ctx.locale].name, { federation: federation.name });
  return icalOf(name, await householdEvents(ctx, found));
}

const pastDays = 60;

async function householdEvents(ctx: Ctx, { kind, subjectId }: FeedSubject): Promise<CalendarEvent[]> {
  const whose = kind === 'user' ? { userId: subjectId } : { orderId: subjectId };
  const since = addDaysToDate(localDate(ctx.now), -pastDays);
  const placed = await ordersSince(ctx.deps.database.db, whose, since);
  const snapshot = ctx.deps.snapshots.current();
  const last = placed.at(-1)?.order.serviceId;
  const service = last === undefined ? undefined : snapshot.network.byId.get(last);
  const days = service ? comingDays([service], snapshot, ctx.now) : [];
  const facts = factsOf(ctx, ctx.locale);
  return [
    ...placed.flatMap((one) => orderEvents(one, facts)),
    ...days.filter(({ closesAt }) => closesAt > ctx.now).map((day) => closingEvent(day, facts)),
  ];
}

function weekOf(ctx: Ctx, cooperativeId: string): CalendarEvent[] {
  const snapshot = ctx.deps.snapshots.current();
  const { network, federation } = snapshot;
  const facts = factsOf(ctx, 'fr');
  const own = network.services.filter((service: ServiceFacts) => service.cooperativeId === cooperativeId);
  const hub = (id: string) => federation.cooperativeById.get(id)?.hub.place ?? '';
  const runs = comingRuns(snapshot, ctx.now).filter(
    (run) => run.fromCooperativeId === cooperativeId || run.toCooperativeId === cooperativeId,
  );
  return [
    ...comingDays(own, snapshot, ctx.now).flatMap((day) =>
      weekEvents(day, network.booked.get(day.id)?.orders ?? 0, facts),
    ),
    ...runs.map((run) =>
      runEvent(run, { from: hub(run.fromCooperativeId), to: hub(run.toCooperativeId) }, facts),
    ),
  ];
}

/** Entries are stamped with the day: a calendar that did not change today answers the same. */
function factsOf(ctx: Ctx, locale: Locale) {
  const stampedAt = localInstant(localDate(ctx.now), '00:00');
  return { host: new URL(ctx.deps.origin).hostname, locale, stampedAt };
}
