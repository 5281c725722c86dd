import type { Audience } from '@carriole/shared/audience.ts';
import type { LinkState, LinkStatus, LinkTerms } from '@carriole/shared/contracts/producer-links.ts';
import type { LinkRow, ProducerLink } from './model.ts';

type HandField = keyof LinkTerms['byHand'];

/** What holds of a link: what the desk set by hand, field by field, else what the co-op's source says. */
export function holdingTerms(row: LinkRow): Pick<ProducerLink, 'audiences' | 'since' | 'leadTimeDays'> {
  const byHand = new Set(row.handSet);
  return {
    audiences: ((byHand.has('audiences') ? row.setAudiences : row.audiences) ?? []) as Audience[],
    since: byHand.has('since') ? row.setSince : row.since,
    leadTimeDays: (byHand.has('leadTimeDays') ? row.setLeadTimeDays : row.leadTimeDays) ?? 0,
  };
}

/** What the desk set of a link, as it is read and written there. */
export function termsOf(row: LinkRow): LinkTerms {
  const byHand = new Set(row.handSet);
  return {
    status: row.status as LinkStatus,
    until: row.until,
    commissionBasisPoints: row.commissionBasisPoints,
    paymentDays: row.paymentDays,
    byHand: {
      ...(byHand.has('audiences') ? { audiences: (row.setAudiences ?? []) as Audience[] } : {}),
      ...(byHand.has('since') ? { since: row.setSince } : {}),
      ...(byHand.has('leadTimeDays') ? { leadTimeDays: row.setLeadTimeDays ?? 0 } : {}),
    },
  };
}

/** The columns that hold these terms. An audience named twice is one. */
export function columnsOf({ byHand, ...terms }: LinkTerms) {
  const handSet = (['audiences', 'since', 'leadTimeDays'] as const).filter(
    (field: HandField) => byHand[field] !== undefined,
  );
  return {
    ...terms,
    handSet,
    setAudiences: byHand.audiences === undefined ? null : [...new Set(byHand.audiences)].sort(),
    setSince: byHand.since ?? null,
    setLeadTimeDays: byHand.leadTimeDays ?? null,
  };
}

type Dated = { status: string; since: string | null; until: string | null };

/**
 * Whether offers sell under a link on a local date (Brussels): in trial or active, from its first day to its last, both
 * included. The date is that of ordering, not of delivery: what was ordered on the last day is still delivered.
 */
export function isLinkActive({ status, since, until }: Dated, today: string): boolean {
  const began = since === null || since <= today;
  const goesOn = until === null || today <= until;
  return status !== 'suspended' && began && goesOn;
}

/** What a link is on a local date. An end that has passed says more than a pause. */
export function linkStateOn({ status, since, until }: Dated, today: string): LinkState {
  if (until !== null && until < today) return 'ended';
  if (status === 'suspended') return 'suspended';
  if (since !== null && since > today) return 'coming';
  return status as LinkState;
}

/** Whether the last day of a link lies before its first. */
export function areDatesCrossed(since: string | null, until: string | null): boolean {
  return since !== null && until !== null && until < since;
}

/** A link as it holds on a local date. */
export function linkOf(row: LinkRow, today: string): ProducerLink {
  const { id, cooperativeId, producerId, sourceRef, sourceName, labels, priority, until } = row;
  const holds = holdingTerms(row);
  const status = row.status as LinkStatus;
  return {
    ...{ id, cooperativeId, producerId, sourceRef, sourceName, labels, priority, until, status },
    ...holds,
    active: isLinkActive({ status, until, since: holds.since }, today),
  };
}
