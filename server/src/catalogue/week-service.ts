import type { Tx } from '../db/client.ts';
import { addPriceChanges, catalogueKeys, setListed } from './queries.ts';

type Article = { cooperative: string; ref: string; daysAgo: number };

export type Week = {
  new: readonly Article[];
  back: readonly Article[];
  prices: readonly (Article & { householdBeforeCents: number; professionalBeforeCents: number })[];
};

const dayMs = 86_400_000;

/** Writes what happened to offers in the days before a moment; articles that are not there are passed over. */
export async function recordWeek(
  tx: Tx,
  week: Week,
  cooperativeIds: ReadonlyMap<string, string>,
  at: Date,
): Promise<void> {
  const { owned } = await catalogueKeys(tx);
  // A federation that already has a past keeps its own.
  if (owned.some(({ listedAt, relistedAt }) => listedAt !== null || relistedAt !== null)) return;
  const ids = new Map(owned.map(({ id, cooperativeId, sourceRef }) => [`${cooperativeId}:${sourceRef}`, id]));
  const placed = <A extends Article>(articles: readonly A[]) =>
    articles.flatMap((article) => {
      const id = ids.get(`${cooperativeIds.get(article.cooperative) ?? ''}:${article.ref}`);
      return id === undefined ? [] : [{ ...article, id, moment: new Date(+at - article.daysAgo * dayMs) }];
    });
  for (const { id, moment } of placed(week.new)) await setListed(tx, id, { listedAt: moment });
  for (const { id, moment } of placed(week.back)) await setListed(tx, id, { relistedAt: moment });
  await addPriceChanges(
    tx,
    placed(week.prices).map(({ id, moment, householdBeforeCents, professionalBeforeCents }) => ({
      offerId: id,
      at: moment,
      householdBeforeCents,
      professionalBeforeCents,
    })),
  );
}
