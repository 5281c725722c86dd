export type LogLine = { shown: string | null; stack: string | null };

const names: [number, string][] = [
  [60, 'fatal'],
  [50, 'error'],
  [40, 'warn'],
];

/**
 * What a terminal shows of one line of the server's log: warnings and errors short, anything that is
 * no log line (someone's `console.log`) as it is, the rest not at all. `stack` is that of an error.
 */
export function readLogLine(line: string): LogLine {
  const entry = parse(line);
  if (entry === null) {
    return { shown: line.trim() === '' ? null : line, stack: null };
  }
  const level = names.find(([least]) => entry.level >= least);
  if (level === undefined) {
    return { shown: null, stack: null };
  }
  const cause = entry.err?.message;
  const text = [entry.msg, cause].filter((part, at, all) => part && all.indexOf(part) === at).join(': ');
  const where = entry.req?.url ? ` (${entry.req.method ?? ''} ${entry.req.url})` : '';
  return {
    shown: `${level[1]} ${text.split('\n')[0]}${where}`,
    stack: entry.level >= 50 ? (entry.err?.stack ?? null) : null,
  };
}

type Entry = {
  level: number;
  msg?: string;
  err?: { message?: string; stack?: string };
  req?: { method?: string; url?: string };
};

function parse(line: string): Entry | null {
  if (!line.startsWith('{')) {
    return null;
  }
  try {
    const value = JSON.parse(line) as Entry;
    return typeof value.level === 'number' ? value : null;
  } catch {
    return null;
  }
}
