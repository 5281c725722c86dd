/** An entry as a calendar program reads it: property name (with its parameters) → text, unescaped. */
export type ReadEvent = Record<string, string>;

/**
 * Reads a calendar as strictly as RFC 5545 is written, by itself: CRLF only, at most 75 octets a line, nothing outside
 * components, each component closed, the properties each must have exactly once. Throws on anything else.
 */
export function readCalendar(text: string): { properties: ReadEvent; events: ReadEvent[] } {
  const lines = unfolded(text);
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR')
    throw new Error('Not one calendar.');
  const properties: ReadEvent = {};
  const events: ReadEvent[] = [];
  let event: ReadEvent | null = null;
  for (const line of lines.slice(1, -1)) {
    if (line === 'BEGIN:VEVENT' && event === null) event = {};
    else if (line === 'END:VEVENT' && event !== null) {
      events.push(having(event, ['UID', 'DTSTAMP', 'DTSTART', 'DTEND']));
      event = null;
    } else add(event ?? properties, line);
  }
  if (event !== null) throw new Error('An event is not closed.');
  return { properties: having(properties, ['VERSION', 'PRODID']), events };
}

function unfolded(text: string): string[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end.');
  const lines: string[] = [];
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (/[\r\n]/.test(line)) throw new Error(`A bare line break in: ${line}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`More than 75 octets: ${line}`);
    if (/^[ \t]/.test(line)) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`);
    else lines.push(line);
  }
  return lines;
}

function having(properties: ReadEvent, names: readonly string[]): ReadEvent {
  const missing = names.find((name) => !properties[name]);
  if (missing) throw new Error(`No ${missing}.`);
  return properties;
}

function add(into: ReadEvent, line: string): void {
  const match = /^([A-Z][A-Z0-9-]*)(;[A-Z-]+=[^:;]+)*:(.*)$/su.exec(line);
  if (!match?.[1]) throw new Error(`No property: ${line}`);
  const [, name, , value = ''] = match;
  if (name in into) throw new Error(`Twice: ${line}`);
  if (/^DT/.test(name) && !/^\d{8}T\d{6}Z$/.test(value)) throw new Error(`No UTC moment: ${line}`);
  if (name !== 'URL' && /(^|[^\\])(\\\\)*[;,]/.test(value)) throw new Error(`Not escaped: ${line}`);
  into[name] = value.replace(/\\([\\;,nN])/g, (_, code: string) => (/n/i.test(code) ? '\n' : code));
}
