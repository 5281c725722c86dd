import type { EditableField, OfferValues } from '@carriole/shared/contracts/offer-edits.ts';
import type { SourceArticle } from '../connectors/source.ts';

/** The fields staff set by hand on one article, with the values they have now. */
export type ArticleEdits = ReadonlyMap<EditableField, unknown>;

/** Hand-edits of a co-op, by the article's reference. */
export type EditsByRef = ReadonlyMap<string, ArticleEdits>;

/** What of a source's article staff can set by hand. */
export function editableValues(article: Pick<SourceArticle, EditableField>): Required<OfferValues> {
  return {
    name: article.name,
    categoryId: article.categoryId,
    packLabel: article.packLabel,
    householdPriceCents: article.householdPriceCents,
    professionalPriceCents: article.professionalPriceCents,
    caseSize: article.caseSize,
    vatRatePercent: article.vatRatePercent,
    depositCents: article.depositCents,
    allergens: article.allergens,
    labels: article.labels,
    months: article.months,
    stock: article.stock,
    closes: article.closes,
    storage: article.storage,
  };
}

/**
 * An article as the shop has it: what staff set by hand lies over what the source says. A price that was taken away by
 * hand comes back when it would leave the article without any.
 */
export function withEdits<A extends Pick<SourceArticle, EditableField>>(
  article: A,
  edits: ArticleEdits | undefined,
): A {
  if (!edits || edits.size === 0) return article;
  const edited = { ...article, ...Object.fromEntries(edits) } as A;
  if (edited.householdPriceCents !== null || edited.professionalPriceCents !== null) return edited;
  return {
    ...edited,
    householdPriceCents: article.householdPriceCents,
    professionalPriceCents: article.professionalPriceCents,
  };
}

/** The values of a request that say something else than what is there, by field. */
export function changedValues(
  values: OfferValues,
  present: Required<OfferValues>,
): [EditableField, unknown][] {
  return Object.entries(values).flatMap(([field, value]): [EditableField, unknown][] => {
    const name = field as EditableField;
    const isSame = JSON.stringify(value) === JSON.stringify(present[name]);
    return value === undefined || isSame ? [] : [[name, value]];
  });
}

type Lists = {
  categories: readonly { id: string; parentId: string | null }[];
  allergens: readonly { id: string }[];
  labels: readonly { id: string }[];
  vatRates: readonly number[];
};

/** The fields whose value is in none of the lists it must come from, or that would leave no price at all. */
export function wrongValues(
  values: OfferValues,
  present: Required<OfferValues>,
  lists: Lists,
): EditableField[] {
  const wrong: EditableField[] = [];
  const within = (given: readonly string[] | null | undefined, list: readonly { id: string }[]) =>
    (given ?? []).every((id) => list.some((one) => one.id === id));
  if (values.categoryId !== undefined && !within([values.categoryId], lists.categories))
    wrong.push('categoryId');
  if (values.vatRatePercent !== undefined && !lists.vatRates.includes(values.vatRatePercent))
    wrong.push('vatRatePercent');
  if (!within(values.allergens, lists.allergens)) wrong.push('allergens');
  if (!within(values.labels, lists.labels)) wrong.push('labels');
  const after = { ...present, ...values };
  if (after.householdPriceCents === null && after.professionalPriceCents === null)
    wrong.push(values.householdPriceCents === undefined ? 'professionalPriceCents' : 'householdPriceCents');
  return wrong;
}
