import { Address, Contact } from '@carriole/shared/contracts/orders.ts';

/** What the buyer has filled in; strings as they stand in the fields. */
export type CheckoutForm = {
  dayId: string;
  name: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  place: string;
  instructions: string;
  note: string;
};

export const emptyForm: CheckoutForm = {
  dayId: '',
  name: '',
  email: '',
  phone: '',
  street: '',
  postcode: '',
  place: '',
  instructions: '',
  note: '',
};

export type FieldError =
  | 'checkout.chooseDay'
  | 'checkout.required'
  | 'checkout.badEmail'
  | 'checkout.badPhone';
export type FieldErrors = { [K in keyof CheckoutForm]?: FieldError };

/**
 * What is missing or cannot be right, field by field, by the same schemas the server uses; the
 * address only for a delivery. An empty answer means the order can be sent.
 */
export function checkForm(form: CheckoutForm, isDelivery: boolean): FieldErrors {
  const contact = Contact.safeParse({ name: form.name, email: form.email, phone: form.phone });
  const address = isDelivery ? Address.safeParse(form) : null;
  const bad = new Set(
    [...(contact.error?.issues ?? []), ...(address?.error?.issues ?? [])].map(({ path }) => String(path[0])),
  );
  const errors: FieldErrors = {};
  if (form.dayId === '') errors.dayId = 'checkout.chooseDay';
  for (const field of ['name', 'email', 'phone', 'street', 'postcode', 'place'] as const) {
    if (bad.has(field)) errors[field] = sentenceFor(field, form[field]);
  }
  return errors;
}

function sentenceFor(field: string, value: string): FieldError {
  if (value.trim() === '') return 'checkout.required';
  if (field === 'email') return 'checkout.badEmail';
  return field === 'phone' ? 'checkout.badPhone' : 'checkout.required';
}

const fieldsByPointer: Record<string, keyof CheckoutForm> = {
  '/body/dayId': 'dayId',
  '/body/contact/name': 'name',
  '/body/contact/email': 'email',
  '/body/contact/phone': 'phone',
  '/body/address': 'street',
  '/body/address/street': 'street',
  '/body/address/postcode': 'postcode',
  '/body/address/place': 'place',
  '/body/address/instructions': 'instructions',
  '/body/note': 'note',
};

/** The field a problem's JSON pointer speaks of; null when it is of no field here. */
export function fieldOf(pointer: string): keyof CheckoutForm | null {
  return fieldsByPointer[pointer] ?? null;
}
