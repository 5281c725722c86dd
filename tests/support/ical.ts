/** An entry as a calendar program reads it: property name (with its parameters) → text, unescaped. */
export type ReadEvent = Record<string, string>;

/**
 * Reads a calendar as strictly as RFC 5545 is written, by itself: CRLF only, at most 75 octets a line, nothing outside
 * components, each component closed, the properties each must have exactly once. Throws on anything else.
 */
export function readCalendar(text: string): { properties: ReadEvent; events: ReadEvent[] } {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end.');
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error(`A bare line break in: ${line}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`More than 75 octets: ${line}`);
  }
  const lines: string[] = [];
  for (const line of raw) {
    if (/^[ \t]/.test(line)) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`);
    else lines.push(line);
  }
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR')
    throw new Error('Not one calendar.');
  const properties: ReadEvent = {};
  const events: ReadEvent[] = [];
  let event: ReadEvent | null = null;
  for (const line of lines.slice(1, -1)) {
    if (line === 'BEGIN:VEVENT' && event === null) event = {};
    else if (line === 'END:VEVENT' && event !== null) {
      for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND'])
        if (!event[name]) throw new Error(`An event without ${name}.`);
      events.push(event);
      event = null;
    } else add(event ?? properties, line);
  }
  if (event !== null) throw new Error('An event is not closed.');
  for (const name of ['VERSION', 'PRODID']) if (!properties[name]) throw new Error(`No ${name}.`);
  return { properties, events };
}

function add(into: ReadEvent, line: string): void {
  const match = /^([A-Z][A-Z0-9-]*)(;[A-Z-]+=[^:;]+)*:(.*)$/u.exec(line);
  if (!match?.[1]) throw new Error(`No property: ${line}`);
  const [, name, , value = ''] = match;
  if (name in into) throw new Error(`Twice: ${line}`);
  if (/^DT/.test(name) && !/^\d{8}T\d{6}Z$/.test(value)) throw new Error(`No UTC moment: ${line}`);
  if (name !== 'URL' && /(^|[^\\])(\\\\)*[;,]/.test(value)) throw new Error(`Not escaped: ${line}`);
  into[name] = value.replace(/\\([\\;,nN])/g, (_, code: string) => (/n/i.test(code) ? '\n' : code));
}
