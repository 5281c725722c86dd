import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import {
  type DecisionRow,
  insertDecision,
  lockJoins,
  standingDecisions,
  undoDecisionRow,
} from './decision-queries.ts';
import { type JoinVerdict, pairOf } from './decisions.ts';

export type JoinKind = 'producer' | 'product';

/** A decision of federation staff that stands. */
export type StandingDecision = {
  id: string;
  a: string;
  b: string;
  verdict: JoinVerdict;
  by: string;
  at: Date;
};

/** What was decided and still stands, the latest first. */
export async function readDecisions(tx: Tx): Promise<Record<JoinKind, StandingDecision[]>> {
  const rows = await standingDecisions(tx);
  const ofKind = (kind: JoinKind) =>
    rows
      .filter(({ decision }) => decision.kind === kind)
      .map(({ decision: { id, memberA, memberB, verdict, decidedAt }, name }) => ({
        id,
        a: memberA,
        b: memberB,
        verdict: verdict as JoinVerdict,
        by: name,
        at: decidedAt,
      }));
  return { producer: ofKind('producer'), product: ofKind('product') };
}

/** Waits for its turn to change what is joined with what; ends with the transaction. */
export function takeTurnToJoin(tx: Tx): Promise<void> {
  return lockJoins(tx);
}

type Who = { userId: string; at: Date };

/**
 * Keeps what was decided of a pair, in place of what was decided before. Said a second time it changes nothing.
 * Returns the decision's id. The caller has its turn (`takeTurnToJoin`).
 */
export async function decide(
  tx: Tx,
  { kind, a, b, verdict }: { kind: JoinKind; a: string; b: string; verdict: JoinVerdict },
  who: Who,
): Promise<string> {
  const [memberA, memberB] = pairOf(a, b);
  const before = (await readDecisions(tx))[kind].find((one) => one.a === memberA && one.b === memberB);
  if (before?.verdict === verdict) return before.id;
  if (before) await undoDecisionRow(tx, before.id, who);
  const id = newId('jnd');
  await insertDecision(tx, {
    id,
    kind,
    memberA,
    memberB,
    verdict,
    decidedBy: who.userId,
    decidedAt: who.at,
  });
  return id;
}

/** Forgets a decision; null when none of that id stands. */
export function undoDecision(tx: Tx, id: string, who: Who): Promise<DecisionRow | null> {
  return undoDecisionRow(tx, id, who);
}
