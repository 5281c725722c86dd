import type { DeskOffer, EditableField } from '@carriole/shared/contracts/offer-edits.ts';
import { expect, test } from 'vitest';
import type { Values } from './form.ts';
import { isEmpty, planOf, sourceValueOf, undoOf } from './plan.ts';

const values: Values = {
  name: 'Œufs de plein air',
  categoryId: 'eggs',
  packLabel: 'boîte de 6',
  householdPriceCents: 340,
  professionalPriceCents: null,
  caseSize: 1,
  vatRatePercent: 6,
  depositCents: 0,
  allergens: ['eggs'],
  labels: ['organic', 'local'],
  months: [],
  stock: 12,
  closes: null,
  storage: 'ambient',
};
const at = '2026-11-25T08:00:00';
const eggs: DeskOffer = {
  id: 'off_0000000000000001',
  ref: 'OEU-6',
  productSlug: 'oeufs-de-plein-air',
  cooperative: { slug: 'la-besace', name: 'La Besace', colour: '#123456' },
  producer: 'Ferme du Tilleul',
  source: 'Notre tableur',
  values,
  edits: [{ field: 'householdPriceCents', value: 340, sourceValue: 325, by: 'Anne', at }],
};
const fields = (...names: EditableField[]) => new Set(names);

test('a form left alone does nothing', () => {
  expect(isEmpty(planOf(eggs, { ...values, labels: ['local', 'organic'] }, fields()))).toBe(true);
});

test('a change is set by hand, and taking it back gives the field to the source again', () => {
  const plan = planOf(eggs, { ...values, stock: 3 }, fields());
  expect(plan).toEqual({ set: { stock: 3 }, release: [] });
  expect(undoOf(eggs, plan)).toEqual({ set: {}, release: ['stock'] });
});

test('a field given back is released, and taking that back sets the value by hand again', () => {
  const plan = planOf(eggs, { ...values, householdPriceCents: 325 }, fields('householdPriceCents'));
  expect(plan).toEqual({ set: {}, release: ['householdPriceCents'] });
  expect(undoOf(eggs, plan)).toEqual({ set: { householdPriceCents: 340 }, release: [] });
});

test('a field given back and then changed again is set', () => {
  const plan = planOf(eggs, { ...values, householdPriceCents: 350 }, fields('householdPriceCents'));
  expect(plan).toEqual({ set: { householdPriceCents: 350 }, release: [] });
  expect(undoOf(eggs, plan)).toEqual({ set: { householdPriceCents: 340 }, release: [] });
});

test('an offer no source has any more keeps what the shop has', () => {
  expect(sourceValueOf(eggs, 'householdPriceCents')).toBe(325);
  expect(sourceValueOf({ ...eggs, source: null }, 'householdPriceCents')).toBe(340);
});
