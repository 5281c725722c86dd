import type { Audience } from '@carriole/shared/audience.ts';
import type { LinkStatus, LinkTerms, LinkView } from '@carriole/shared/contracts/producer-links.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { TextKey } from '../../i18n/load.ts';
import { percentOf } from './words.ts';

/** A link's terms as they are being written: numbers and dates as text, and which are set here. */
export type Draft = {
  status: LinkStatus;
  audiences: Audience[];
  since: string;
  until: string;
  leadTimeDays: string;
  commission: string;
  paymentDays: string;
  byHand: Record<HandField, boolean>;
};

export type HandField = 'audiences' | 'since' | 'leadTimeDays';
export type Wrong = Partial<
  Record<'audiences' | 'until' | 'leadTimeDays' | 'commission' | 'paymentDays', TextKey>
>;

/** The terms of a link to begin writing with. */
export function draftOf({ terms, holds }: LinkView, locale: Locale): Draft {
  const { byHand, commissionBasisPoints: commission, paymentDays } = terms;
  return {
    status: terms.status,
    audiences: [...holds.audiences],
    since: holds.since ?? '',
    until: terms.until ?? '',
    leadTimeDays: String(holds.leadTimeDays),
    commission: commission === null ? '' : percentOf(commission, locale),
    paymentDays: paymentDays === null ? '' : String(paymentDays),
    byHand: {
      audiences: byHand.audiences !== undefined,
      since: byHand.since !== undefined,
      leadTimeDays: byHand.leadTimeDays !== undefined,
    },
  };
}

/** What was written as terms, or what is wrong with it, field by field. */
export function termsOfDraft(
  draft: Draft,
  source: LinkView['source'],
): { terms: LinkTerms; wrong: null } | { terms: null; wrong: Wrong } {
  const wrong = wrongOf(draft, source);
  if (Object.keys(wrong).length > 0) return { terms: null, wrong };
  const { byHand } = draft;
  const terms = {
    status: draft.status,
    until: draft.until || null,
    commissionBasisPoints: percentRead(draft.commission) ?? null,
    paymentDays: wholeRead(draft.paymentDays, 365) ?? null,
    byHand: {
      ...(byHand.audiences ? { audiences: [...draft.audiences] } : {}),
      ...(byHand.since ? { since: draft.since || null } : {}),
      ...(byHand.leadTimeDays ? { leadTimeDays: wholeRead(draft.leadTimeDays, 60) ?? 0 } : {}),
    },
  };
  return { terms, wrong: null };
}

function wrongOf(draft: Draft, source: LinkView['source']): Wrong {
  const wrong: Wrong = {};
  const since = draft.byHand.since ? draft.since : (source.since ?? '');
  const leadTimeDays = wholeRead(draft.leadTimeDays, 60);
  if (draft.byHand.audiences && draft.audiences.length === 0) wrong.audiences = 'links.wrong.audiences';
  if (since !== '' && draft.until !== '' && draft.until < since) wrong.until = 'links.wrong.dates';
  if (draft.byHand.leadTimeDays && typeof leadTimeDays !== 'number')
    wrong.leadTimeDays = 'links.wrong.leadTime';
  if (percentRead(draft.commission) === undefined) wrong.commission = 'links.wrong.commission';
  if (wholeRead(draft.paymentDays, 365) === undefined) wrong.paymentDays = 'links.wrong.payment';
  return wrong;
}

/** A whole number up to a limit; null when nothing is written, undefined when it is none. */
export function wholeRead(text: string, most: number): number | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  return /^\d{1,7}$/.test(written) && Number(written) <= most ? Number(written) : undefined;
}

/** A percentage as hundredths of a percent; null when nothing is written, undefined when it is none. */
function percentRead(text: string): number | null | undefined {
  const written = text.trim().replace(/\s*%$/, '').replace(',', '.');
  if (written === '') return null;
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(written);
  if (!match) return undefined;
  const points = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return points <= 10_000 ? points : undefined;
}
