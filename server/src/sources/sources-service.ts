import type {
  SourceDefaults,
  SourceKind,
  SourceMapping,
  SourceSchedule,
  SourceView,
} from '@carriole/shared/contracts/sources.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { recordAction } from '../accounts/service.ts';
import type { SourceCredentials } from '../connectors/platforms/source-address.ts';
import type { Ctx } from '../ctx.ts';
import { deskCooperative } from '../federation/service.ts';
import { newId } from '../ids.ts';
import { sealSecret } from '../secrets.ts';
import { ownSource, sourceViews, staffActor, viewOf } from './desk-service.ts';
import { credentialsUse } from './fetch-service.ts';
import { nextReading } from './schedule.ts';
import { insertSource, readSources, type SourceRow, updateSource } from './source-queries.ts';

export const noDefaults: SourceDefaults = { vatRatePercent: null, producer: null, categoryId: null };

export async function listSources(
  ctx: Ctx,
  cooperative: string | undefined,
): Promise<{ items: SourceView[] }> {
  const { db } = ctx.deps.database;
  const sources = await readSources(db, deskCooperative(ctx, cooperative));
  return { items: await sourceViews(ctx, db, sources) };
}

export function oneSource(ctx: Ctx, id: string): Promise<SourceView> {
  return viewOf(ctx, ctx.deps.database.db, id);
}

type New = { name: string; kind: SourceKind; address: string | null; credentials: SourceCredentials | null };

/** Connects a source; nothing is read yet. Refuses an address that no source can be at. */
export function createSource(ctx: Ctx, cooperative: string | undefined, given: New): Promise<SourceView> {
  const actor = staffActor(ctx);
  const cooperativeId = deskCooperative(ctx, cooperative);
  const { name, kind, address } = given;
  assertAddress(address);
  const [id, at] = [newId('src'), new Date(ctx.now)];
  return ctx.deps.database.db.transaction(async (tx) => {
    await insertSource(tx, {
      id,
      cooperativeId,
      name,
      kind,
      address,
      credentials: sealed(ctx, id, given.credentials),
      defaults: noDefaults,
      createdAt: at,
    });
    await recordAction(tx, { actor, at, action: 'source.create', subject: id, detail: { name, kind } });
    return viewOf(ctx, tx, id);
  });
}

type Changes = {
  name?: string | undefined;
  address?: string | null | undefined;
  credentials?: SourceCredentials | null | undefined;
  schedule?: SourceSchedule | null | undefined;
  defaults?: SourceDefaults | undefined;
  mapping?: SourceMapping | undefined;
};

/** Changes the settings given and leaves the others. What the shop has changes only when a run is applied. */
export function changeSource(ctx: Ctx, id: string, changes: Changes): Promise<SourceView> {
  const actor = staffActor(ctx);
  const at = new Date(ctx.now);
  assertAddress(changes.address ?? null);
  return ctx.deps.database.db.transaction(async (tx) => {
    const source = await ownSource(ctx, tx, id, true);
    await updateSource(tx, id, factsOf(ctx, source, changes));
    // Names of what was changed only: an address may hold a secret, and a key is one.
    const changed = Object.keys(changes).join(' ');
    await recordAction(tx, { actor, at, action: 'source.change', subject: id, detail: { changed } });
    return viewOf(ctx, tx, id);
  });
}

function factsOf(ctx: Ctx, source: SourceRow, changes: Changes): Partial<SourceRow> {
  const { credentials, schedule, ...plain } = changes;
  const facts: Partial<SourceRow> = Object.fromEntries(
    Object.entries(plain).filter(([, value]) => value !== undefined),
  );
  // A key is for one server: another address must not be told it.
  if (changes.address !== undefined && originOf(changes.address) !== originOf(source.address))
    facts.credentials = null;
  if (credentials !== undefined) facts.credentials = sealed(ctx, source.id, credentials);
  if (schedule !== undefined) {
    facts.schedule = schedule;
    const isDue = schedule !== null && source.endedAt === null;
    facts.nextAt = isDue ? new Date(nextReading(schedule, ctx.now)) : null;
  }
  return facts;
}

function sealed(ctx: Ctx, id: string, credentials: SourceCredentials | null): Buffer | null {
  if (credentials === null) return null;
  return sealSecret(JSON.stringify(credentials), ctx.deps.config.appSecret, credentialsUse(id));
}

function originOf(address: string | null): string | null {
  return address === null ? null : (URL.parse(address)?.origin ?? null);
}

/** Whether an address leads into a private network is judged when it is asked. */
function assertAddress(address: string | null): void {
  if (address === null) return;
  const url = URL.parse(address);
  const isFit = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (!isFit)
    throw new Refusal('address-not-allowed', { causes: [{ pointer: '/body/address', detail: '' }] });
}
