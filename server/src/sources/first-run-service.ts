import type { SourceKind, SourceMapping } from '@carriole/shared/contracts/sources.ts';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import { insertRun, runUnderWay, updateRun } from './run-queries.ts';
import { waitingRun } from './runs-service.ts';
import { insertSource, putFile, readSourceRow, readSources } from './source-queries.ts';
import { noDefaults } from './sources-service.ts';

/** Whether a co-op has a source, and none whose first reading was cut off. */
export async function isReadInto(tx: Tx, cooperativeId: string): Promise<boolean> {
  const sources = await readSources(tx, cooperativeId);
  return sources.length > 0 && (await nextFirstRun(tx, cooperativeId)) === null;
}

/** The run that a set-up began for a co-op and was cut off from; null when there is none. */
export async function nextFirstRun(tx: Tx, cooperativeId: string): Promise<string | null> {
  for (const source of await readSources(tx, cooperativeId)) {
    const run = await runUnderWay(tx, source.id);
    if (run?.trigger !== 'start') continue;
    await updateRun(tx, run.id, { state: 'waiting', reader: null, aliveAt: null });
    return run.id;
  }
  return null;
}

type Given = {
  cooperativeId: string;
  name: string;
  kind: SourceKind;
  mapping: SourceMapping | null;
  files: Record<string, Buffer>;
  at: Date;
};

/** Connects a co-op's first source with its files, and gives the run that will read it; null when the co-op has one. */
export async function firstRun(
  tx: Tx,
  { cooperativeId, name, kind, mapping, files, at }: Given,
): Promise<string | null> {
  if ((await readSources(tx, cooperativeId)).length > 0) return null;
  const id = newId('src');
  await insertSource(tx, { id, cooperativeId, name, kind, mapping, defaults: noDefaults, createdAt: at });
  for (const [file, content] of Object.entries(files))
    await putFile(tx, { sourceId: id, name: file, content, uploadedAt: at });
  const source = await readSourceRow(tx, id);
  if (!source) return null;
  const run = waitingRun(source, 'start', at);
  await insertRun(tx, run);
  return run.id;
}
