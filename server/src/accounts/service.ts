import { Refusal } from '@carriole/shared/problems.ts';
import type { Actor, Ctx, Membership } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import type { Auth } from './auth.ts';
import {
  addMembership,
  insertAudit,
  membershipsOf,
  readAudit,
  readAuditEntry,
  userIdByEmail,
} from './queries.ts';

export async function actorFor(tx: Tx, user: { id: string; name: string; email: string }): Promise<Actor> {
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    memberships: await membershipsOf(tx, user.id),
  };
}

/**
 * The co-ops whose work the caller may see. A federation admin sees each co-op, a person of a co-op
 * only theirs. Refuses those who are neither.
 */
export function deskCooperatives(ctx: Ctx, all: readonly string[]): string[] {
  const { actor } = ctx;
  if (!actor) throw new Refusal('not-signed-in');
  if (isFederationAdmin(actor)) return [...all];
  const own = actor.memberships.flatMap(({ cooperativeId }) => (cooperativeId ? [cooperativeId] : []));
  if (own.length === 0) throw new Refusal('not-allowed');
  return own;
}

/** Whether a person acts for the federation as a whole. */
export function isFederationAdmin(actor: Actor): boolean {
  return actor.memberships.some(({ role }) => role === 'admin');
}

/** The federation admin who calls; refuses everybody else. */
export function federationAdmin(ctx: Ctx): Actor {
  const { actor } = ctx;
  if (!actor) throw new Refusal('not-signed-in');
  if (!isFederationAdmin(actor)) throw new Refusal('not-allowed');
  return actor;
}

/** Writes down what a person of the staff does, in the transaction that does it; returns the entry's id. */
export async function recordAction(
  tx: Tx,
  entry: { actor: Actor; at: Date; action: string; subject: string; detail: Record<string, string> },
): Promise<string> {
  const { actor, ...facts } = entry;
  const id = newId('aud');
  await insertAudit(tx, { id, actorId: actor.userId, ...facts });
  return id;
}

export type RecordedAction = {
  id: string;
  at: Date;
  action: string;
  subject: string;
  detail: Record<string, string>;
  by: string;
};

/** What was done to any of these subjects, the latest first. The caller has checked who may know. */
export function actionsOn(tx: Tx, subjects: readonly string[], limit: number): Promise<RecordedAction[]> {
  return readAudit(tx, subjects, limit);
}

/** One thing that was done, or null. The caller has yet to check who may know. */
export async function actionById(tx: Tx, id: string): Promise<RecordedAction | null> {
  return (await readAuditEntry(tx, id)) ?? null;
}

/** Whether a person may change what is a co-op's: its managers may, and the federation's admins. */
export function managesCooperative(actor: Actor | null, cooperativeId: string): boolean {
  if (!actor) return false;
  const manages = ({ role, cooperativeId: own }: Membership) => role === 'manager' && own === cooperativeId;
  return isFederationAdmin(actor) || actor.memberships.some(manages);
}

/** The person who may change what is a co-op's; refuses everybody else. */
export function managerOf(ctx: Ctx, cooperativeId: string): Actor {
  const { actor } = ctx;
  if (!actor) throw new Refusal('not-signed-in');
  if (!managesCooperative(actor, cooperativeId)) throw new Refusal('not-allowed');
  return actor;
}

/** Makes an account with a password, or leaves the one that has the address; then adds what they act for. */
export async function ensureAccount(
  auth: Auth,
  tx: Tx,
  account: { name: string; email: string; password: string; memberships: Membership[] },
): Promise<void> {
  let userId = await userIdByEmail(tx, account.email);
  if (!userId) {
    const made = await auth.api.signUpEmail({
      body: { name: account.name, email: account.email, password: account.password },
    });
    userId = made.user.id;
  }
  for (const membership of account.memberships) await addMembership(tx, userId, membership);
}
