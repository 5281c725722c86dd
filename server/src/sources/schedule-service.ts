import type { Deps } from '../deps.ts';
import { insertRun, releaseAbandoned } from './run-queries.ts';
import { waitingRun } from './runs-service.ts';
import { nextReading } from './schedule.ts';
import { lockDueSources, readFileFacts, updateSource } from './source-queries.ts';
import { stateOf } from './views.ts';

type ScheduleDeps = Pick<Deps, 'database' | 'queue' | 'clock'>;

/** Five missed signs of life. */
const abandonedAfterSeconds = 15;

/**
 * Starts the readings whose time has come and sets the next time of each, in one transaction: with several workers each
 * is started once, and times that were missed are made up for by one reading.
 */
export function startDue({ database, queue, clock }: ScheduleDeps): Promise<number> {
  const now = clock();
  return database.db.transaction(async (tx) => {
    const due = await lockDueSources(tx, new Date(now));
    let started = 0;
    for (const source of due) {
      if (!source.schedule) continue;
      await updateSource(tx, source.id, { nextAt: new Date(nextReading(source.schedule, now)) });
      if (stateOf(source, (await readFileFacts(tx, source.id)).length) !== 'ready') continue;
      const run = waitingRun(source, 'schedule', new Date(now));
      if (!(await insertRun(tx, run))) continue;
      await queue.send(tx, 'source.read', { runId: run.id });
      started += 1;
    }
    return started;
  });
}

/** Has the runs read again whose reader died, or lost its database, over them. */
export function takeUpAbandoned({ database, queue }: ScheduleDeps): Promise<number> {
  return database.db.transaction(async (tx) => {
    const runs = await releaseAbandoned(tx, abandonedAfterSeconds);
    for (const runId of runs) await queue.send(tx, 'source.read', { runId });
    return runs.length;
  });
}
