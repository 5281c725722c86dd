import type { ImportChange, ImportChangeKind } from '@carriole/shared/contracts/import-runs.ts';
import { foldText } from '@carriole/shared/text.ts';
import { fieldName, fieldValue, type ValueFacts } from '../connectors/field-values.ts';
import { type Reason, refusalSentences } from '../connectors/reasons.ts';
import type { Ctx } from '../ctx.ts';
import { ownRun } from './desk-service.ts';
import type { Difference } from './differences.ts';
import { readEditsByRef } from './edit-queries.ts';
import { readFeed } from './run-queries.ts';
import type { StoredRefusal } from './stored-feed.ts';
import { inThread } from './thread-service.ts';
import { type Answers, works } from './thread-work.ts';

type Asked = { kind: ImportChangeKind; q?: string | undefined; page: number; size: number };

/** Below this a comparison takes less time than starting a thread does. */
const smallBytes = 300_000;

/** One page of what a run changes, one kind at a time, in the reader's words. */
export async function listChanges(ctx: Ctx, id: string, { kind, q, page, size }: Asked) {
  const { db } = ctx.deps.database;
  const run = await ownRun(ctx, db, id);
  const after = await readFeed(db, id);
  const before = await readFeed(db, run.baseRunId);
  const edits = await readEditsByRef(db, run.cooperativeId);
  const difference = after ? await compared({ before, after, edits }) : null;
  const producerNames = difference?.producerNames ?? new Map();
  const facts: ValueFacts = { locale: ctx.locale, reference: ctx.deps.reference, producerNames };
  const sought = foldText(q ?? '');
  const isSought = (texts: readonly string[]) => foldText(texts.join(' ')).includes(sought);
  const items =
    kind === 'refused'
      ? (difference?.refused ?? [])
          .filter(({ file, row, field, value }) => isSought([file, row, field, value]))
          .map((refusal) => () => refusalView(refusal, facts))
      : (difference?.things ?? [])
          .filter((one) => one.kind === kind)
          .filter((one) => isSought([one.ref, one.name, producerNames.get(one.producerRef) ?? '']))
          .map((one) => () => changeView(one, facts));
  return {
    items: items.slice((page - 1) * size, page * size).map((view) => view()),
    total: items.length,
    page,
    pages: Math.max(1, Math.ceil(items.length / size)),
  };
}

function compared(
  asked: Parameters<typeof works.difference>[0],
): Promise<Answers['difference']> | Answers['difference'] {
  return asked.after.length < smallBytes ? works.difference(asked) : inThread('difference', asked);
}

function changeView(difference: Difference, facts: ValueFacts): ImportChange {
  const { kind, subject, ref, name, producerRef, fields } = difference;
  const shown = fields.map(({ field, before, after, byHand }) => ({
    field,
    name: fieldName(field, facts.locale),
    before: kind === 'new' ? null : fieldValue(field, before, facts),
    after: fieldValue(field, after, facts),
    byHand,
  }));
  return {
    kind,
    subject,
    ref,
    name,
    producer: facts.producerNames.get(producerRef) ?? producerRef,
    fields: kind === 'new' ? shown.filter(({ after }) => after !== null) : shown,
    refusal: null,
  };
}

function refusalView(refusal: StoredRefusal, { locale }: ValueFacts): ImportChange {
  const { file, row, field, value, reason } = refusal;
  return {
    kind: 'refused',
    subject: 'row',
    ref: row,
    name: value,
    producer: '',
    fields: [],
    refusal: { file, row, field, value, reason, sentence: refusalSentences[reason as Reason][locale] },
  };
}
