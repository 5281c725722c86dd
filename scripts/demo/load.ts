import { readConfig } from '@carriole/server/config.ts';
import { ensureAccounts } from '@carriole/server/demo.ts';
import { loadDemo as loadSources } from '@carriole/server/demo-load.ts';
import { createDeps } from '@carriole/server/deps.ts';
import { pino } from 'pino';

/** Loads the demo federation and its accounts into a migrated database. */
export async function loadDemo(url: string): Promise<void> {
  const deps = await createDeps(
    readConfig({ DATABASE_URL: url, DEMO: '1', WORKER: 'separate' }),
    pino({ level: 'silent' }),
  );
  try {
    await loadSources(deps);
    await deps.snapshots.reload();
    await ensureAccounts(deps);
  } finally {
    await deps.close();
  }
}
