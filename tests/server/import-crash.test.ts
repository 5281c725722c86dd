import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readRun } from '@carriole/server/sources/read-run-service.ts';
import { takeUpAbandoned } from '@carriole/server/sources/schedule-service.ts';
import { writeCooperatives } from '@carriole/server/sources/write-service.ts';
import { applyImportRun, startImportRun } from '@carriole/shared/contracts/import-runs.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, mondayMorning } from '../support/shopping.ts';
import { type SourceDesk, sourceDesk } from '../support/sources.ts';
import { tableStates } from '../support/tables.ts';

let server: TestServer;
let desk: SourceDesk;
let id: string;

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  desk = sourceDesk(server, await server.signIn(`comptable@${besace}.test`));
  id = (await desk.first()).id;
});
afterEach(() => server.close());

const dearer = (line: string, index: number) =>
  index > 0 && index < 400 ? line.split(';').with(8, '9,90').join(';') : line;

test('a reading whose worker is killed is taken up by another, and ends as it should', async () => {
  await desk.rewrite(id, 'articles.csv', dearer);
  const run = await desk.ask(startImportRun, { params: { id } });
  const worker = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../server/src/worker.ts', import.meta.url))],
    {
      env: { ...process.env, DATABASE_URL: server.databaseUrl, DEMO: '1', LOG_LEVEL: 'silent' },
      stdio: 'ignore',
    },
  );
  const exited = once(worker, 'exit');
  await vi.waitFor(async () => expect((await desk.run(run.id)).state).toBe('reading'), {
    timeout: 90_000,
    interval: 5,
  });
  worker.kill('SIGKILL');
  await exited;
  expect((await desk.run(run.id)).state, 'killed while it was reading').toBe('reading');

  expect(await takeUpAbandoned(server.deps), 'it may still live').toBe(0);
  await server.deps.database.pool.query(
    "update import_runs set alive_at = now() - interval '1 minute' where state = 'reading'",
  );
  expect(await takeUpAbandoned(server.deps)).toBe(1);
  await readRun(server.deps, run.id);
  const done = await desk.run(run.id);
  expect(done.state).toMatch(/^(preview|held)$/);
  expect(done.counts.changed).toBeGreaterThan(300);
}, 150_000);

test('a reader that was thought dead writes nothing when it comes back', async () => {
  await desk.rewrite(id, 'articles.csv', dearer);
  const run = await desk.ask(startImportRun, { params: { id } });
  const slow = readRun(server.deps, run.id);
  await vi.waitFor(async () => expect((await desk.run(run.id)).state).toBe('reading'));
  await server.deps.database.pool.query(
    "update import_runs set alive_at = now() - interval '1 minute' where state = 'reading'",
  );
  await takeUpAbandoned(server.deps);
  await slow;
  expect((await desk.run(run.id)).state).toBe('waiting');
  await readRun(server.deps, run.id);
  expect((await desk.run(run.id)).counts.changed).toBeGreaterThan(300);
});

test('a reading that stops again and again gives up with a sentence', async () => {
  const run = await desk.ask(startImportRun, { params: { id } });
  await server.deps.database.pool.query('update import_runs set attempts = 5 where id = $1', [run.id]);
  await readRun(server.deps, run.id);
  expect(await desk.run(run.id)).toMatchObject({
    state: 'failed',
    failure: { reason: 'gave-up', sentence: 'La lecture s’est arrêtée plusieurs fois. Réessayez.' },
  });
});

test('an application whose connection is cut half-way leaves everything as it was', async () => {
  await desk.rewrite(id, 'articles.csv', dearer);
  const run = await desk.read(id);
  const before = await tableStates(server.deps);
  const { db, pool } = server.deps.database;
  const source = await pool.query('select cooperative_id from sources where id = $1', [id]);
  const ids = new Set([source.rows[0].cooperative_id as string]);
  const cut = db.transaction(async (tx) => {
    const { rows } = await (tx as typeof db).execute<{ pid: number }>('select pg_backend_pid() as pid');
    await (tx as typeof db).execute(`update sources set current_run_id = '${run.id}' where id = '${id}'`);
    await writeCooperatives(tx, server.deps, { ids, at: new Date() });
    await pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    await (tx as typeof db).execute('select 1');
  });
  await expect(cut).rejects.toThrow();
  expect(await tableStates(server.deps)).toEqual(before);
  await desk.ask(applyImportRun, { params: { id: run.id } });
  expect((await desk.run(run.id)).state).toBe('applied');
});
