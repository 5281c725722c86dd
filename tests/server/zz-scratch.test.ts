import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readRun } from '@carriole/server/sources/read-run-service.ts';
import { applyImportRun, startImportRun, undoImportRun, getImportChanges } from '@carriole/shared/contracts/import-runs.ts';
import { editOffer, getDeskOffers } from '@carriole/shared/contracts/offer-edits.ts';
import { getSource, getSourceTables } from '@carriole/shared/contracts/sources.ts';
import { test } from 'vitest';
import { startTestServer } from '../support/server.ts';
import { besace, mondayMorning } from '../support/shopping.ts';
import { sourceDesk, putFile } from '../support/sources.ts';

test('measure', async () => {
  const server = await startTestServer({ template: 'demo', clock: mondayMorning });
  const desk = sourceDesk(server, await server.signIn(`comptable@${besace}.test`));
  const { id } = await desk.first();
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const h = monitorEventLoopDelay({ resolution: 5 }); h.enable();
    const t = performance.now();
    const r = await work();
    h.disable();
    console.log(name, Math.round(performance.now() - t), 'ms; loop max', Math.round(h.max / 1e6), 'p99', Math.round(h.percentile(99) / 1e6), 'rss', Math.round(process.memoryUsage().rss / 1e6));
    return r;
  };
  const readIt = async () => { const run = await desk.ask(startImportRun, { params: { id } }); await readRun(server.deps, run.id); return desk.run(run.id); };
  await desk.rewrite(id, 'articles.csv', (l, i) => i === 2 ? l.split(';').with(8, '1,95').join(';') : l);
  let run = await timed('demo read', readIt);
  await timed('demo apply', () => desk.ask(applyImportRun, { params: { id: run.id } }));
  await timed('demo undo', () => desk.ask(undoImportRun, { params: { id: run.id } }));
  await timed('demo list', () => desk.ask(getDeskOffers, { query: {} }));
  const text = new TextDecoder('utf-8').decode(await desk.download(id, 'articles.csv'));
  const lines = text.split('\r\n').filter(Boolean);
  const out = [lines[0]!];
  const good = lines.slice(1, 430);
  for (let n = 0; n < Number(process.env.N ?? 20000); n += 1) {
    const c = good[n % good.length]!.split(';');
    c[0] = `X-${n}`; c[2] = `${c[2]} lot ${Math.floor(n / good.length)} ${String(n).padStart(Number(process.env.PAD ?? 0), ' x')}`; c[18] = '';
    out.push(c.join(';'));
  }
  const bytes = Buffer.from(out.join('\r\n'));
  console.log('bytes', bytes.length);
  await timed('upload', () => putFile(server, { id, name: 'articles.csv', cookie: desk.cookie, bytes }));
  run = await timed('big read', readIt);
  console.log(run.state, JSON.stringify(run.counts), run.failure);
  await timed('big apply (20k new)', () => desk.ask(applyImportRun, { params: { id: run.id } }));
  await timed('reload', () => server.deps.snapshots.reload());
  out[5] = out[5]!.split(';').with(8, '1,23').join(';');
  await putFile(server, { id, name: 'articles.csv', cookie: desk.cookie, bytes: Buffer.from(out.join('\r\n')) });
  run = await timed('big read 2', readIt);
  await timed('changes', () => desk.ask(getImportChanges, { params: { id: run.id }, query: { kind: 'changed' } }));
  await timed('big apply (1 changed)', () => desk.ask(applyImportRun, { params: { id: run.id } }));
  await timed('big unchanged', readIt);
  await timed('big undo', () => desk.ask(undoImportRun, { params: { id: run.id } }));
  const list = await timed('big list', () => desk.ask(getDeskOffers, { query: {} }));
  await timed('edit price', () => desk.ask(editOffer, { params: { id: list.items[0]!.id }, body: { householdPriceCents: 1234 } }));
  await timed('edit name', () => desk.ask(editOffer, { params: { id: list.items[0]!.id }, body: { name: 'Autre' } }));
  await timed('get source', () => desk.ask(getSource, { params: { id } }));
  await timed('tables', () => desk.ask(getSourceTables, { params: { id } }));
  await server.close();
}, 600_000);
