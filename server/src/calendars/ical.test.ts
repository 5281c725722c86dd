import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCalendar } from '../../../tests/support/ical.ts';
import { localInstant } from '../calendar.ts';
import { type CalendarEvent, icalOf } from './ical.ts';

const event: CalendarEvent = {
  uid: 'ord_1@carriole.test',
  stampedAt: 0,
  startsAt: localInstant('2026-11-27', '08:00'),
  endsAt: localInstant('2026-11-27', '18:00'),
  summary: 'Livraison',
  description: '',
  location: '',
  url: null,
  cancelled: false,
  busy: true,
};

test('says moments in UTC, in winter and in summer time', () => {
  const summer = { ...event, startsAt: localInstant('2026-07-03', '08:00') };
  const { events } = readCalendar(icalOf('Carriole', [event, summer]));
  expect(events.map(({ DTSTART }) => DTSTART)).toEqual(['20261127T070000Z', '20260703T060000Z']);
});

test('gives back every text a calendar program reads, however long and whatever is in it', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 300 })
    .map((value) => value.replace(/[\p{Cc}\u2028\u2029]/gu, '\n'));
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const { events } = readCalendar(
        icalOf(summary, [{ ...event, summary, description: `${description}.` }]),
      );
      expect(events[0]).toMatchObject({ SUMMARY: summary, DESCRIPTION: `${description}.` });
    }),
  );
});

test('keeps a cancelled entry, so that calendars strike it out', () => {
  const { events } = readCalendar(icalOf('Carriole', [{ ...event, cancelled: true, busy: false }]));
  expect(events[0]).toMatchObject({ STATUS: 'CANCELLED', TRANSP: 'TRANSPARENT', UID: event.uid });
});
