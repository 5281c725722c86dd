/** One entry of a calendar. Moments are epoch ms. */
export type CalendarEvent = {
  /** Stays the same for the same thing, so that calendars change it instead of adding another. */
  uid: string;
  stampedAt: number;
  startsAt: number;
  endsAt: number;
  summary: string;
  description: string;
  location: string;
  url: string | null;
  cancelled: boolean;
  /** Whether the time is taken; a cut-off takes none. */
  busy: boolean;
};

/** A calendar as RFC 5545 writes it: UTC moments, CRLF, lines folded at 75 octets; refreshed every hour (RFC 7986). */
export function icalOf(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Carriole//Carriole//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent): string[] {
  const { description, location, url } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(event.stampedAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

function utc(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** TEXT of RFC 5545, 3.3.11; other control characters have no place in it. */
function escaped(text: string): string {
  return (
    text
      // Some programs take these for the end of a line too.
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replace(/\n/g, '\\n')
      .replace(/\p{Cc}/gu, '')
  );
}

const mostOctets = 75;

/** RFC 5545, 3.1: no line is longer than 75 octets, and no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
