import type { EditableField } from '@carriole/shared/contracts/offer-edits.ts';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { users } from '../db/tables/accounts.ts';
import { offers, products } from '../db/tables/catalogue.ts';
import { producerLinks } from '../db/tables/producers.ts';
import { offerEdits } from '../db/tables/sources.ts';
import type { ArticleEdits } from './edits.ts';

/** All hand-edits of a co-op, by the article's reference; those of withdrawn articles too. */
export async function readEditsByRef(tx: Tx, cooperativeId: string): Promise<Map<string, ArticleEdits>> {
  const rows = await tx
    .select({ ref: offers.sourceRef, field: offerEdits.field, value: offerEdits.value })
    .from(offerEdits)
    .innerJoin(offers, eq(offers.id, offerEdits.offerId))
    .where(eq(offers.cooperativeId, cooperativeId));
  const byRef = Map.groupBy(rows, ({ ref }) => ref);
  return new Map(
    [...byRef].map(([ref, edits]) => [
      ref,
      new Map(edits.map(({ field, value }) => [field as EditableField, value.is])),
    ]),
  );
}

/** The hand-edits of some offers with who made them. */
export function readEdits(tx: Tx, offerIds: readonly string[]) {
  return tx
    .select({ edit: offerEdits, by: users.name })
    .from(offerEdits)
    .innerJoin(users, eq(users.id, offerEdits.editedBy))
    .where(inArray(offerEdits.offerId, [...offerIds]))
    .orderBy(asc(offerEdits.at), asc(offerEdits.field));
}

export type EditRow = Awaited<ReturnType<typeof readEdits>>[number];

export async function putEdit(tx: Tx, row: typeof offerEdits.$inferInsert): Promise<void> {
  const { value, editedBy, at } = row;
  await tx
    .insert(offerEdits)
    .values(row)
    .onConflictDoUpdate({
      target: [offerEdits.offerId, offerEdits.field],
      set: { value, editedBy, at },
    });
}

/** Takes a hand-edit away; false when there was none. */
export async function deleteEdit(tx: Tx, offerId: string, field: string): Promise<boolean> {
  const gone = await tx
    .delete(offerEdits)
    .where(and(eq(offerEdits.offerId, offerId), eq(offerEdits.field, field)))
    .returning({ field: offerEdits.field });
  return gone.length > 0;
}

/** What a co-op offers now, with what its lists are sorted and searched by. */
export function readOfferHeads(tx: Tx, cooperativeId: string) {
  return tx
    .select({
      id: offers.id,
      ref: offers.sourceRef,
      name: offers.sourceName,
      producer: producerLinks.sourceName,
      household: offers.householdPriceCents,
      professional: offers.professionalPriceCents,
    })
    .from(offers)
    .innerJoin(producerLinks, eq(producerLinks.id, offers.producerLinkId))
    .where(and(eq(offers.cooperativeId, cooperativeId), isNull(offers.withdrawnAt)));
}

export type OfferHead = Awaited<ReturnType<typeof readOfferHeads>>[number];

/** Some offers, whole, with product and producer. */
export function readOffersWhole(tx: Tx, ids: readonly string[]) {
  return tx
    .select({ offer: offers, slug: products.slug, producer: producerLinks.sourceName })
    .from(offers)
    .innerJoin(products, eq(products.id, offers.productId))
    .innerJoin(producerLinks, eq(producerLinks.id, offers.producerLinkId))
    .where(and(inArray(offers.id, [...ids]), isNull(offers.withdrawnAt)));
}

export type WholeOffer = Awaited<ReturnType<typeof readOffersWhole>>[number];

/** The offers of a co-op that have a field set by hand. */
export async function readEditedIds(tx: Tx, cooperativeId: string): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ id: offerEdits.offerId })
    .from(offerEdits)
    .innerJoin(offers, eq(offers.id, offerEdits.offerId))
    .where(and(eq(offers.cooperativeId, cooperativeId), isNull(offers.withdrawnAt)));
  return new Set(rows.map(({ id }) => id));
}
