import { Refusal } from '@carriole/shared/problems.ts';
import { deskCooperatives } from '../accounts/service.ts';
import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import type { Federation } from './model.ts';
import { readFederation } from './queries.ts';

const empty: Federation = {
  name: '',
  currency: 'EUR',
  timeZone: 'Europe/Brussels',
  languages: [],
  iban: '',
  accountHolder: '',
  cooperatives: [],
  cooperativeById: new Map(),
  cooperativeBySlug: new Map(),
  transfers: [],
};

/** The federation as it stands; one without members before any is loaded. */
export async function loadFederation(tx: Tx): Promise<Federation> {
  return (await readFederation(tx)) ?? empty;
}

/** The co-op whose desk is asked for: the caller's own, or one of theirs by slug. */
export function deskCooperative(ctx: Ctx, slug: string | undefined): string {
  const { federation } = ctx.deps.snapshots.current();
  const allowed = deskCooperatives(
    ctx,
    federation.cooperatives.map(({ id }) => id),
  );
  const wanted = slug === undefined ? allowed[0] : federation.cooperativeBySlug.get(slug)?.id;
  if (wanted === undefined || !allowed.includes(wanted)) throw new Refusal('not-allowed');
  return wanted;
}
