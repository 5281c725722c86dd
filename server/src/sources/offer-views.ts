import type { Storage } from '@carriole/shared/audience.ts';
import type { DeskOffer, EditableField } from '@carriole/shared/contracts/offer-edits.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { localDateTime } from '../calendar.ts';
import { cooperativeRef } from '../catalogue/views.ts';
import type { SourceArticle } from '../connectors/source.ts';
import type { Federation } from '../federation/model.ts';
import type { Reference } from '../reference.ts';
import type { EditRow, WholeOffer } from './edit-queries.ts';
import { editableValues } from './edits.ts';

type Editable = Pick<SourceArticle, EditableField>;

/** An offer as the shop has it now, under the names a source has; `stock` is what is left. */
export function articleOfOffer(offer: WholeOffer['offer']): Editable {
  const { closesWeekday, closesTime } = offer;
  return {
    ...offer,
    name: offer.sourceName,
    storage: offer.storage as Storage,
    closes:
      closesWeekday === null || closesTime === null ? null : { weekday: closesWeekday, time: closesTime },
  };
}

/** An offer as its co-op's staff edits it: what the shop has, what was set by hand, and what the source says there. */
export function offerView(
  { offer, slug, producer }: WholeOffer,
  edits: readonly EditRow[],
  stated: { source: string; article: SourceArticle } | undefined,
  federation: Federation,
): DeskOffer {
  const cooperative = federation.cooperativeById.get(offer.cooperativeId);
  if (!cooperative) throw new Error(`The co-op ${offer.cooperativeId} is not in the federation.`);
  return {
    id: offer.id,
    ref: offer.sourceRef,
    productSlug: slug,
    cooperative: cooperativeRef(cooperative),
    producer,
    source: stated?.source ?? null,
    values: editableValues(articleOfOffer(offer)),
    edits: edits.map(({ edit, by }) => ({
      field: edit.field as EditableField,
      value: edit.value.is,
      sourceValue: stated?.article[edit.field as EditableField] ?? null,
      by,
      at: localDateTime(edit.at.getTime()),
    })),
  };
}

/** What the fields that come from a list may be, in the reader's language; categories under their parent. */
export function offerChoices(reference: Reference, locale: Locale) {
  const { categories, allergens, labels, vatRates } = reference;
  const nameOf = (one: { id: string; name: Record<Locale, string> }) => ({
    id: one.id,
    name: one.name[locale],
  });
  const sorted = categories.toSorted((a, b) => a.sort - b.sort);
  const below = (parentId: string) => sorted.filter((one) => one.parentId === parentId);
  const listed = sorted
    .filter(({ parentId }) => parentId === null)
    .flatMap((parent) => [
      nameOf(parent),
      ...below(parent.id).map((child) => ({
        id: child.id,
        name: `${parent.name[locale]} › ${child.name[locale]}`,
      })),
    ]);
  return { categories: listed, allergens: allergens.map(nameOf), labels: labels.map(nameOf), vatRates };
}
