export type Kept<T extends { bytes: number }> = {
  get(key: string, version: number, now: number): T | null;
  set(key: string, value: T, version: number, now: number): void;
};

/**
 * Keeps answers that depend on nothing but their key, the catalogue's version and the minute. Cut-offs
 * are on whole minutes, so within one nothing an answer says can become untrue. The least recently
 * used leave first; `mostBytes` bounds memory.
 */
export function createKept<T extends { bytes: number }>(mostBytes: number): Kept<T> {
  const entries = new Map<string, { value: T; version: number; minute: number }>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= entries.get(key)?.value.bytes ?? 0;
    entries.delete(key);
  };
  return {
    get: (key, version, now) => {
      const entry = entries.get(key);
      if (!entry) return null;
      if (entry.version !== version || entry.minute !== minuteOf(now)) {
        drop(key);
        return null;
      }
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set: (key, value, version, now) => {
      drop(key);
      entries.set(key, { value, version, minute: minuteOf(now) });
      bytes += value.bytes;
      for (const oldest of entries.keys()) {
        if (bytes <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}

function minuteOf(now: number): number {
  return Math.floor(now / 60_000);
}
