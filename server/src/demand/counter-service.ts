import type { Tx } from '../db/client.ts';
import { addCounts } from './queries.ts';
import type { Demand, DemandCount } from './rules.ts';

/** Counts in memory and writes now and then: what people look for costs no statement of its own. */
export type DemandCounter = {
  note(demand: Demand): void;
  /** Writes what was counted since the last time. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

const everyMs = 30_000;

/** Who asks for more different things than this in half a minute is no person. */
const mostKept = 2_000;

/** What a process counts is lost when it dies within half a minute; the report bears that. */
export function createDemandCounter(db: Tx, onError: (error: unknown) => void): DemandCounter {
  let counts = new Map<string, DemandCount>();
  const timer = setInterval(() => void flush().catch(onError), everyMs);
  timer.unref();

  async function flush(): Promise<void> {
    const written = counts;
    counts = new Map();
    try {
      await addCounts(db, [...written.values()]);
    } catch (error) {
      for (const one of written.values()) add(one, one.count);
      throw error;
    }
  }

  function add(demand: Demand, count: number): void {
    const key = `${demand.week} ${demand.kind} ${demand.wanted}`;
    const known = counts.get(key);
    if (known) known.count += count;
    else if (counts.size < mostKept) counts.set(key, { ...demand, count });
  }

  return {
    note: (demand) => add(demand, 1),
    flush,
    close: async () => {
      clearInterval(timer);
      await flush().catch(onError);
    },
  };
}
