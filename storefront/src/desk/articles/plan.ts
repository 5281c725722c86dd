import type { DeskOffer, EditableField, OfferValues } from '@carriole/shared/contracts/offer-edits.ts';
import { changedValues, isSameValue, type Values } from './form.ts';

/** What is to be done to an offer: values to set by hand, and fields to give back to the source. */
export type Plan = { set: OfferValues; release: EditableField[] };

/** What the source says of a field; of an offer no source has any more, what the shop has. */
export function sourceValueOf<F extends EditableField>(offer: DeskOffer, field: F): Values[F] {
  const edit = editOf(offer, field);
  const value = edit && offer.source !== null ? edit.sourceValue : offer.values[field];
  return value as Values[F];
}

export function editOf(offer: DeskOffer, field: EditableField) {
  return offer.edits.find((edit) => edit.field === field);
}

/** What saving a form does: a field given back and left as the source has it is released, any other change is set. */
export function planOf(offer: DeskOffer, after: Values, givenBack: ReadonlySet<EditableField>): Plan {
  const release = offer.edits
    .map(({ field }) => field)
    .filter((field) => givenBack.has(field) && isSameValue(after[field], sourceValueOf(offer, field)));
  const changed = Object.entries(changedValues(offer.values, after));
  const set = changed.filter(([field]) => !release.includes(field as EditableField));
  return { set: Object.fromEntries(set), release };
}

/** What takes a plan back: values that were set by hand before are set again, the others are given back. */
export function undoOf(before: DeskOffer, plan: Plan): Plan {
  const touched = [...(Object.keys(plan.set) as EditableField[]), ...plan.release];
  const edits = touched.flatMap((field) => editOf(before, field) ?? []);
  return {
    set: Object.fromEntries(edits.map(({ field, value }) => [field, value])),
    release: touched.filter((field) => !editOf(before, field)),
  };
}

export function isEmpty({ set, release }: Plan): boolean {
  return Object.keys(set).length === 0 && release.length === 0;
}
