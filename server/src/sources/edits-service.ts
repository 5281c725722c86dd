import type { DeskOffer, EditableField, OfferValues } from '@carriole/shared/contracts/offer-edits.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { foldText } from '@carriole/shared/text.ts';
import { recordAction } from '../accounts/service.ts';
import { writeOffer } from '../catalogue/offer-service.ts';
import { tellProducts } from '../catalogue-changes.ts';
import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { deskCooperative, ownCooperatives } from '../federation/service.ts';
import { takeTurnToJoin } from '../producers/decision-service.ts';
import { staffActor } from './desk-service.ts';
import {
  deleteEdit,
  type OfferHead,
  putEdit,
  readEditedIds,
  readEdits,
  readOfferHeads,
  readOffersWhole,
  type WholeOffer,
} from './edit-queries.ts';
import { changedValues, editableValues, withEdits, wrongValues } from './edits.ts';
import { articleOfOffer, offerChoices, offerView } from './offer-views.ts';
import { readCurrentFeeds } from './source-queries.ts';
import { type StoredFeed, unpackFeed } from './stored-feed.ts';
import { writeCooperatives } from './write-service.ts';

type Asked = {
  cooperative?: string | undefined;
  q?: string | undefined;
  edited: 'any' | 'by-hand';
  sort: 'name' | 'ref' | 'producer' | 'price';
  page: number;
  size: number;
};

/** One page of what a co-op offers, with what was set by hand. */
export async function listOffers(ctx: Ctx, { cooperative, q, edited, sort, page, size }: Asked) {
  const { db } = ctx.deps.database;
  const cooperativeId = deskCooperative(ctx, cooperative);
  const editedIds = await readEditedIds(db, cooperativeId);
  const words = foldText(q ?? '').split(' ');
  const found = (await readOfferHeads(db, cooperativeId))
    .filter(({ id }) => edited === 'any' || editedIds.has(id))
    .map((head) => ({ head, text: foldText(`${head.name} ${head.ref} ${head.producer}`) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ head }) => head)
    .sort(byField[sort]);
  const ids = found.slice((page - 1) * size, page * size).map(({ id }) => id);
  const views = new Map((await offerViews(ctx, db, cooperativeId, ids)).map((view) => [view.id, view]));
  return {
    items: ids.flatMap((id) => views.get(id) ?? []),
    total: found.length,
    page,
    pages: Math.max(1, Math.ceil(found.length / size)),
    byHand: editedIds.size,
    choices: offerChoices(ctx.deps.reference, ctx.locale),
  };
}

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
const byText = (key: 'name' | 'ref' | 'producer') => (a: OfferHead, b: OfferHead) =>
  collator.compare(a[key], b[key]) || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
const priceOf = ({ household, professional }: OfferHead) => household ?? professional ?? 0;
const byField = {
  name: byText('name'),
  ref: byText('ref'),
  producer: byText('producer'),
  price: (a: OfferHead, b: OfferHead) => priceOf(a) - priceOf(b) || byText('name')(a, b),
};

/**
 * Sets fields of an offer by hand, in one transaction with the shop and the audit row. A value that is what the source
 * says anyway is kept too: it stays when the source changes. Refuses values from none of the federation's lists.
 */
export function editOffer(ctx: Ctx, id: string, values: OfferValues): Promise<DeskOffer> {
  const actor = staffActor(ctx);
  const at = new Date(ctx.now);
  return ctx.deps.database.db.transaction(async (tx) => {
    await takeTurnToJoin(tx);
    const found = await ownOffer(ctx, tx, id);
    const present = editableValues(articleOfOffer(found.offer));
    const wrong = wrongValues(values, present, ctx.deps.reference);
    if (wrong.length > 0)
      throw new Refusal('bad-input', {
        causes: wrong.map((field) => ({ pointer: `/body/${field}`, detail: String(values[field]) })),
      });
    const changed = changedValues(values, present);
    for (const [field, value] of changed)
      await putEdit(tx, { offerId: id, field, value: { is: value }, editedBy: actor.userId, at });
    const fields = changed.map(([field]) => field);
    await writeEdited(ctx, tx, found, fields);
    const detail = { fields: fields.join(' ') };
    await recordAction(tx, { actor, at, action: 'offer.edit', subject: id, detail });
    return oneView(ctx, tx, found.offer.cooperativeId, id);
  });
}

/** Gives a field back to the source: the shop has at once what the source says of it. */
export function releaseField(ctx: Ctx, id: string, field: EditableField): Promise<DeskOffer> {
  const actor = staffActor(ctx);
  const at = new Date(ctx.now);
  return ctx.deps.database.db.transaction(async (tx) => {
    await takeTurnToJoin(tx);
    const found = await ownOffer(ctx, tx, id);
    if (await deleteEdit(tx, id, field)) {
      await writeEdited(ctx, tx, found, [field]);
      await recordAction(tx, { actor, at, action: 'offer.release', subject: id, detail: { field } });
    }
    return oneView(ctx, tx, found.offer.cooperativeId, id);
  });
}

async function ownOffer(ctx: Ctx, tx: Tx, id: string): Promise<WholeOffer> {
  const [found] = await readOffersWhole(tx, [id]);
  if (!found || !ownCooperatives(ctx).includes(found.offer.cooperativeId))
    throw new Refusal('offer-not-found');
  return found;
}

/** What decides which product an article is, and how that is shown. */
const joiningFields: readonly EditableField[] = ['name', 'packLabel', 'labels', 'categoryId'];

/** Writes what an edit changes: the whole co-op is joined anew only when it may make another product of the offer. */
async function writeEdited(
  ctx: Ctx,
  tx: Tx,
  { offer }: WholeOffer,
  fields: readonly EditableField[],
): Promise<void> {
  const at = new Date(ctx.now);
  if (fields.some((field) => joiningFields.includes(field))) {
    await writeCooperatives(tx, ctx.deps, { ids: new Set([offer.cooperativeId]), at });
    return;
  }
  const article = (await sourceArticles(tx, offer.cooperativeId, [offer.sourceRef])).get(offer.sourceRef);
  const edits = new Map(
    (await readEdits(tx, [offer.id])).map(({ edit }) => [edit.field as EditableField, edit.value.is]),
  );
  const wanted = withEdits({ ...articleOfOffer(offer), ...article?.article }, edits);
  await writeOffer(tx, offer.id, wanted, { at, setsStock: fields.includes('stock') });
  await tellProducts(tx, [offer.productId]);
}

async function oneView(ctx: Ctx, tx: Tx, cooperativeId: string, id: string): Promise<DeskOffer> {
  const [view] = await offerViews(ctx, tx, cooperativeId, [id]);
  if (!view) throw new Refusal('offer-not-found');
  return view;
}

async function offerViews(
  ctx: Ctx,
  tx: Tx,
  cooperativeId: string,
  ids: readonly string[],
): Promise<DeskOffer[]> {
  if (ids.length === 0) return [];
  const rows = await readOffersWhole(tx, ids);
  const edits = Map.groupBy(await readEdits(tx, ids), ({ edit }) => edit.offerId);
  const articles = await sourceArticles(
    tx,
    cooperativeId,
    rows.map(({ offer }) => offer.sourceRef),
  );
  const { federation } = ctx.deps.snapshots.current();
  return rows.map((row) =>
    offerView(row, edits.get(row.offer.id) ?? [], articles.get(row.offer.sourceRef), federation),
  );
}

/** What a co-op's sources say of some articles now, and which source says it. */
async function sourceArticles(tx: Tx, cooperativeId: string, refs: readonly string[]) {
  const wanted = new Set(refs);
  const feeds = (await readCurrentFeeds(tx, cooperativeId)).flatMap(({ name, feed }) =>
    feed ? [{ name, articles: unpackFeed(feed).articles }] : [],
  );
  const found = new Map<string, { source: string; article: StoredFeed['articles'][number] }>();
  for (const { name, articles } of feeds)
    for (const article of articles)
      if (wanted.has(article.ref) && !found.has(article.ref))
        found.set(article.ref, { source: name, article });
  return found;
}
