export type Kept<T> = {
  get(key: string, version: number, now: number): T | null;
  set(key: string, value: T, version: number, now: number): void;
};

/**
 * Keeps answers that depend on nothing but their key, the catalogue's version and the minute. Cut-offs
 * are on whole minutes, so within one nothing an answer says can become untrue. The least recently
 * used leave first; `most` bounds memory.
 */
export function createKept<T>(most: number): Kept<T> {
  const entries = new Map<string, { value: T; version: number; minute: number }>();
  return {
    get: (key, version, now) => {
      const entry = entries.get(key);
      if (!entry) return null;
      entries.delete(key);
      if (entry.version !== version || entry.minute !== minuteOf(now)) return null;
      entries.set(key, entry);
      return entry.value;
    },
    set: (key, value, version, now) => {
      entries.set(key, { value, version, minute: minuteOf(now) });
      const oldest = entries.keys().next();
      if (entries.size > most && !oldest.done) entries.delete(oldest.value);
    },
  };
}

function minuteOf(now: number): number {
  return Math.floor(now / 60_000);
}
