import { expect, test } from 'vitest';
import { type CheckoutForm, checkForm, fieldOf } from './check-form.ts';

const form: CheckoutForm = {
  dayId: 'zon_1_2026-12-03',
  name: 'Odile Dupont',
  email: 'odile@example.be',
  phone: '0470 12 34 56',
  street: 'Rue du Pont 3',
  postcode: '4300',
  place: 'Waremme',
  instructions: '',
  note: '',
};

test('a filled form has no errors', () => {
  expect(checkForm(form, true)).toEqual({});
});

test('a pickup needs no address, a delivery does', () => {
  const homeless = { ...form, street: '', postcode: '', place: '' };
  expect(checkForm(homeless, false)).toEqual({});
  expect(Object.keys(checkForm(homeless, true))).toEqual(['street', 'postcode', 'place']);
});

test('says what is wrong with what was typed, and what is missing', () => {
  expect(checkForm({ ...form, dayId: '', name: ' ', email: 'odile@', phone: '12' }, true)).toEqual({
    dayId: 'checkout.chooseDay',
    name: 'checkout.required',
    email: 'checkout.badEmail',
    phone: 'checkout.badPhone',
  });
});

test('finds the field a pointer speaks of', () => {
  expect(fieldOf('/body/contact/email')).toBe('email');
  expect(fieldOf('/basket/lines/prd_1')).toBeNull();
});
