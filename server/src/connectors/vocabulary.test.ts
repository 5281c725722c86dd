import { expect, test } from 'vitest';
import { readReference } from '../reference.ts';
import {
  parseAllergens,
  parseCategory,
  parseLabels,
  parseNetUnit,
  parsePostcodes,
  parseSalesUnit,
  readVocabulary,
} from './vocabulary.ts';

const vocabulary = readVocabulary(readReference());
const value = <T>(parsed: { ok: true; value: T } | { ok: false }) => (parsed.ok ? parsed.value : undefined);
const reason = (parsed: { ok: boolean; reason?: string }) => parsed.reason;

test('allergens that are not stated are not the same as none', () => {
  expect(value(parseAllergens('', vocabulary))).toBeNull();
  expect(value(parseAllergens('aucun', vocabulary))).toEqual([]);
});

test('allergens are found by name in any language, with or without their parentheses', () => {
  expect(value(parseAllergens('Lait (y compris lactose), Œufs', vocabulary))).toEqual(['milk', 'eggs']);
  expect(value(parseAllergens('lait / fruits à coque', vocabulary))).toEqual(['milk', 'nuts']);
  expect(value(parseAllergens('sulphur-dioxide-and-sulphites', vocabulary))).toEqual([
    'sulphur-dioxide-and-sulphites',
  ]);
});

test('one allergen that is not in the law refuses the whole cell', () => {
  expect(reason(parseAllergens('Lupain, Lait', vocabulary))).toBe('allergen-unknown');
});

test('labels are found by code, id or name', () => {
  expect(value(parseLabels('BE-BIO-01|np', vocabulary))).toEqual(['bio1', 'np']);
  expect(value(parseLabels('', vocabulary))).toEqual([]);
  expect(reason(parseLabels('BE-BIO-99', vocabulary))).toBe('label-unknown');
});

test('a category is one of the second level', () => {
  expect(value(parseCategory('OIGNONS, AIL, POIREAUX', vocabulary))).toBe('veg-bulb');
  expect(reason(parseCategory('Légumes', vocabulary))).toBe('category-unknown');
});

test('the sales unit is what the pack label starts with', () => {
  const units = [
    'kg',
    '± 0.5 kg, prix au kg',
    'pièce',
    'sachet 2.5 kg',
    'boîte de 6',
    'panier 3 kg',
    'plateau de 30',
  ];
  expect(units.map((label) => value(parseSalesUnit(label, vocabulary)))).toEqual([
    'kg',
    'kg',
    'piece',
    'bag',
    'box',
    'crate',
    'tray',
  ]);
  expect(reason(parseSalesUnit('hotte', vocabulary))).toBe('sales-unit-unknown');
});

test('contents are counted in grams, millilitres or pieces', () => {
  expect(value(parseNetUnit('kg'))).toEqual({ unit: 'g', factor: 1000 });
  expect(value(parseNetUnit('Millilitre'))).toEqual({ unit: 'ml', factor: 1 });
  expect(reason(parseNetUnit('stère'))).toBe('unit-unknown');
});

test('a list of postcodes with one that does not exist is refused', () => {
  expect(value(parsePostcodes('4000, 4020 4020', vocabulary))).toEqual(['4000', '4020']);
  expect(reason(parsePostcodes('4999 ABCD', vocabulary))).toBe('postcode-unknown');
  expect(reason(parsePostcodes('', vocabulary))).toBe('postcode-unknown');
});
