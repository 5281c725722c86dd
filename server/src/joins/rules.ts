import type { ObstacleName } from '@carriole/shared/join-texts.ts';
import { obstacleTexts } from '@carriole/shared/join-texts.ts';
import { foldText } from '@carriole/shared/text.ts';
import type { StandingDecision } from '../producers/decision-service.ts';
import { type Evidence, scoreOf } from '../producers/evidence.ts';

type Pair = { a: string; b: string; grounds: readonly Evidence[] };

/** A pair as it stands: what speaks for and against it, and what was decided of it. */
export type StandingPair = Pair & { score: number; decision: StandingDecision | null };

export type PairFacts = {
  /** What holds joined things together. */
  joined: readonly Pair[];
  uncertain: readonly Pair[];
  /** The latest first. */
  decisions: readonly StandingDecision[];
  /** All that is known of two members; null when one of them is no longer there. */
  evidence: (a: string, b: string) => readonly Evidence[] | null;
};

export type PairsByState = Record<'open' | 'joined' | 'apart', StandingPair[]>;

/** Every pair somebody may want to look at: the likeliest first where nobody decided, else the latest decision first. */
export function pairsByState({ joined, uncertain, decisions, evidence }: PairFacts): PairsByState {
  const byPair = new Map(decisions.map((decision) => [keyOf(decision), decision]));
  const place = new Map(decisions.map((decision, index) => [decision.id, index]));
  const standing = (pair: Pair): StandingPair => ({
    ...pair,
    score: scoreOf(pair.grounds),
    decision: byPair.get(keyOf(pair)) ?? null,
  });
  const latest = ({ decision }: StandingPair) => place.get(decision?.id ?? '') ?? decisions.length;
  const byName = (one: Pair, other: Pair) => (keyOf(one) < keyOf(other) ? -1 : 1);
  const apart = decisions.flatMap((decision) => {
    const grounds = decision.verdict === 'apart' ? evidence(decision.a, decision.b) : null;
    return grounds ? [standing({ a: decision.a, b: decision.b, grounds })] : [];
  });
  return {
    open: uncertain.map(standing).sort((a, b) => b.score - a.score || byName(a, b)),
    joined: joined.map(standing).sort((a, b) => latest(a) - latest(b) || byName(a, b)),
    apart,
  };
}

function keyOf({ a, b }: { a: string; b: string }): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

/** What keeps two from ever being one, by the evidence: none when a person may decide. */
export function obstaclesIn(grounds: readonly Evidence[], kind: 'producer' | 'product'): ObstacleName[] {
  const stopping: readonly string[] =
    kind === 'producer'
      ? ['other-number']
      : Object.keys(obstacleTexts).filter((name) => name !== 'other-number');
  return grounds.flatMap(({ kind: name }) => (stopping.includes(name) ? [name as ObstacleName] : []));
}

/** What keeps two groups of member ids from being one product when nothing is wrong with the two members in question. */
export function obstacleBetween(some: readonly string[], others: readonly string[]): ObstacleName {
  const cooperatives = new Set(some.map(cooperativeOf));
  return others.some((id) => cooperatives.has(cooperativeOf(id))) ? 'same-cooperative' : 'kept-apart';
}

function cooperativeOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** Whether each word sought is in one of the texts. */
export function speaksOf(texts: readonly string[], sought: string | undefined): boolean {
  const all = foldText(texts.join(' '));
  return foldText(sought ?? '')
    .split(' ')
    .every((word) => all.includes(word));
}
