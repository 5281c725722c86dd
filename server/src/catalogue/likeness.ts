import type { NetUnit } from '@carriole/shared/quantity.ts';
import type { Decisions } from '../producers/decisions.ts';
import type { Evidence } from '../producers/evidence.ts';
import { looseNameKey, nameKey } from './normalise.ts';

/** What tells whether two co-ops' articles are one product. */
export type ArticleIdentity = {
  ref: string;
  name: string;
  packLabel: string;
  netAmount: number;
  netUnit: NetUnit;
  weighed: boolean;
  gtin: string | null;
};

export type ArticleRow<A extends ArticleIdentity> = {
  cooperativeSlug: string;
  /** Key of the joined producer (see producers/join.ts). */
  producerKey: string;
  organic: boolean;
  article: A;
};

/** Why two articles can never be one product, whatever anybody says. */
export type Obstacle =
  | 'other-producer'
  | 'other-content'
  | 'other-organic'
  | 'other-pricing'
  | 'same-cooperative';

export type ProductGround = Evidence<
  Obstacle | 'decision' | 'same-gtin' | 'other-gtin' | 'same-words' | 'alike-words' | 'same-good'
>;

/** What must be the same whatever the name or the bar code says. */
export function goodKey<A extends ArticleIdentity>({ producerKey, organic, article }: ArticleRow<A>): string {
  return JSON.stringify([producerKey, organic, article.netAmount, article.netUnit, article.weighed]);
}

export function sameNameKey<A extends ArticleIdentity>(row: ArticleRow<A>): string {
  return `${goodKey(row)} ${nameKey(row.article.name, row.article.packLabel)}`;
}

export function alikeKey<A extends ArticleIdentity>(row: ArticleRow<A>): string {
  return `${goodKey(row)} ${looseNameKey(row.article.name, row.article.packLabel)}`;
}

/** What keeps two articles from ever being one product; none when a person may decide. */
function obstacles<A extends ArticleIdentity>(one: ArticleRow<A>, other: ArticleRow<A>): Obstacle[] {
  const [a, b] = [one.article, other.article];
  const found: Obstacle[] = [];
  if (one.producerKey !== other.producerKey) found.push('other-producer');
  if (a.netAmount !== b.netAmount || a.netUnit !== b.netUnit) found.push('other-content');
  if (a.weighed !== b.weighed) found.push('other-pricing');
  if (one.organic !== other.organic) found.push('other-organic');
  if (one.cooperativeSlug === other.cooperativeSlug) found.push('same-cooperative');
  return found;
}

/** All that speaks for or against two articles being one product, the telling facts first. */
export function productEvidence<A extends ArticleIdentity>(
  one: ArticleRow<A>,
  other: ArticleRow<A>,
  decided: ReturnType<Decisions['of']>,
): ProductGround[] {
  const found: ProductGround[] = [];
  if (decided === 'join') found.push({ kind: 'decision', strength: 'strong', values: ['', ''] });
  found.push(...gtinEvidence(one.article, other.article), ...nameEvidence(one.article, other.article));
  const contents = [contentOf(one.article), contentOf(other.article)] as const;
  const between = obstacles(one, other);
  for (const kind of between) found.push({ kind, strength: 'against', values: contents });
  if (between.length === 0) found.push({ kind: 'same-good', strength: 'supporting', values: contents });
  return found;
}

function gtinEvidence(a: ArticleIdentity, b: ArticleIdentity): ProductGround[] {
  if (a.gtin === null || b.gtin === null) return [];
  const values = [a.gtin, b.gtin] as const;
  return a.gtin === b.gtin
    ? [{ kind: 'same-gtin', strength: 'strong', values }]
    : [{ kind: 'other-gtin', strength: 'against', values }];
}

function nameEvidence(a: ArticleIdentity, b: ArticleIdentity): ProductGround[] {
  const values = [a.name, b.name] as const;
  if (nameKey(a.name, a.packLabel) === nameKey(b.name, b.packLabel))
    return [{ kind: 'same-words', strength: 'strong', values }];
  if (looseNameKey(a.name, a.packLabel) === looseNameKey(b.name, b.packLabel))
    return [{ kind: 'alike-words', strength: 'weak', values }];
  return [];
}

function contentOf({ netAmount, netUnit }: ArticleIdentity): string {
  return netUnit === 'piece' ? String(netAmount) : `${netAmount} ${netUnit}`;
}
