import { loadFederation } from '@carriole/server/federation/service.ts';
import { takeTurnToJoin } from '@carriole/server/producers/decision-service.ts';
import { readRun } from '@carriole/server/sources/read-run-service.ts';
import { startDue } from '@carriole/server/sources/schedule-service.ts';
import { writeCooperatives } from '@carriole/server/sources/write-service.ts';
import { type Contract, type ReplyOf, urlOf } from '@carriole/shared/contract.ts';
import { getCatalogue, type ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import {
  getImportChanges,
  getImportRun,
  type ImportChange,
  type ImportChangeKind,
  type ImportRunSummary,
  startImportRun,
} from '@carriole/shared/contracts/import-runs.ts';
import {
  changeSource,
  getSource,
  getSourceFile,
  getSources,
  type SourceView,
  uploadSourceFile,
} from '@carriole/shared/contracts/sources.ts';
import { Problem } from '@carriole/shared/problems.ts';
import type { TestServer } from './server.ts';
import { tableStates } from './tables.ts';

export type SourceDesk = ReturnType<typeof sourceDesk>;

/** Writes what every co-op's sources say into the shop once more, as a reading that went in does. */
export async function writeAgain({ deps }: TestServer): Promise<void> {
  const { cooperatives } = await loadFederation(deps.database.db);
  const ids = new Set(cooperatives.map(({ id }) => id));
  await deps.database.db.transaction(async (tx) => {
    await takeTurnToJoin(tx);
    await writeCooperatives(tx, deps, { ids, at: new Date(deps.clock()) });
  });
  await deps.snapshots.reload();
}

/** What the shop is made of, table by table: equal exactly when nothing of it changed. */
export async function shopTables({ deps }: TestServer, names: readonly string[] = tablesOfShop) {
  const states = await tableStates(deps);
  return Object.fromEntries(names.map((name) => [name, states[`public.${name}`]]));
}
const tablesOfShop = [
  ...['offers', 'products', 'producers', 'producer_links', 'delivery_zones', 'pickup_points'],
  ...['offer_price_changes', 'offer_edits', 'common_stocks', 'baskets', 'basket_lines'],
];

/** The products whose name is this, as the shop shows them to a household. */
export async function inShop(server: TestServer, name: string): Promise<ProductCard[]> {
  const { items } = (await server.call(getCatalogue, { query: { q: name, size: '100' } })).body;
  return items.filter((item) => item.name.fr === name);
}

/** Lets a source's time come, and does the reading that is due. */
export async function scheduledRun(
  server: TestServer,
  desk: SourceDesk,
  id: string,
): Promise<ImportRunSummary> {
  const schedule = { weekdays: [1, 2, 3, 4, 5, 6, 7], times: ['08:30'] };
  const { nextAt } = await desk.ask(changeSource, { params: { id }, body: { schedule } });
  server.setClock(nextAt ?? '');
  await startDue(server.deps);
  const { lastRun } = await desk.ask(getSource, { params: { id } });
  await readRun(server.deps, lastRun?.id ?? '');
  return desk.run(lastRun?.id ?? '');
}

/** Uploads bytes as the desk does. */
export async function putFile(
  server: TestServer,
  { id, name, cookie, bytes }: { id: string; name: string; cookie: string; bytes: Uint8Array | string },
) {
  const answer = await server.app.inject({
    method: 'PUT',
    url: urlOf(uploadSourceFile, { id, name }),
    headers: { cookie, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(bytes),
  });
  const body: unknown = answer.json();
  return {
    status: answer.statusCode,
    headers: answer.headers,
    view: answer.statusCode === 200 ? uploadSourceFile.reply.parse(body) : null,
    problem: answer.statusCode === 200 ? null : Problem.parse(body),
  };
}

/** What a co-op's staff does with a source, over HTTP; readings are done at once, where a worker would do them. */
export function sourceDesk(server: TestServer, cookie: string) {
  const as = { cookie };
  async function ask<C extends Contract>(contract: C, call: Parameters<typeof server.call<C>>[1]) {
    return (await server.call(contract, call, as)).body as ReplyOf<C>;
  }
  /** The co-op's first source. */
  const first = async (): Promise<SourceView> => (await ask(getSources, { query: {} })).items[0]!;

  async function download(id: string, name: string): Promise<Buffer> {
    const answer = await server.app.inject({
      method: 'GET',
      url: urlOf(getSourceFile, { id, name }),
      headers: { cookie },
    });
    return answer.rawPayload;
  }

  /** Changes a CSV file of a source line by line; a line made null is taken out. */
  async function rewrite(id: string, name: string, change: (line: string, index: number) => string | null) {
    const text = textOf(await download(id, name));
    const lines = text.split(/\r?\n/).map((line, index) => (line === '' ? line : change(line, index)));
    const changed = lines.filter((line) => line !== null).join('\r\n');
    return putFile(server, { id, name, cookie, bytes: changed });
  }

  /** Starts a reading by hand and does it. */
  async function read(id: string): Promise<ImportRunSummary> {
    const run = await ask(startImportRun, { params: { id } });
    await readRun(server.deps, run.id);
    return ask(getImportRun, { params: { id: run.id } });
  }

  const run = (id: string): Promise<ImportRunSummary> => ask(getImportRun, { params: { id } });

  const changes = async (id: string, kind: ImportChangeKind): Promise<ImportChange[]> =>
    (await ask(getImportChanges, { params: { id }, query: { kind, size: '1000' } })).items;

  return { cookie, ask, first, download, rewrite, read, run, changes };
}

/** Gives a row of the demo's `articles.csv` another household price. */
export function priced(ref: string, price: string): (line: string) => string {
  return (line) => (line.startsWith(`${ref};`) ? line.split(';').with(8, price).join(';') : line);
}

/** As the demo's co-op saves it, or as a test wrote it. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
