import { locales } from '@carriole/shared/locale.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderConfirmation } from './mails.ts';
import { facts, testOrder } from './test-orders.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

const texts = { fr, nl, de, en };

function bodiesOf({ text, html }: { text: string; html: string }): string[] {
  // As a reader sees it: tags gone, so that a sum cannot hide in a style.
  return [text, html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, ' ')];
}

describe.each(locales)('the confirmation in %s', (locale) => {
  test.each(['household', 'professional'] as const)('leaves no hole for a %s', (audience) => {
    const mail = orderConfirmation(testOrder({ locale, audience }), texts[locale], facts);
    for (const body of [mail.subject, ...bodiesOf(mail)]) {
      expect(body).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
    }
    expect(mail.html).toContain(`<html lang="${locale}">`);
  });

  test('says every sum, and how to pay', () => {
    const order = testOrder({ locale });
    for (const body of bodiesOf(orderConfirmation(order, texts[locale], facts))) {
      for (const { goodsCents, depositCents, deliveryCents, totalCents, vat } of [
        order,
        ...order.coopOrders,
      ].map(({ amounts }) => amounts)) {
        const cents = [goodsCents, depositCents, deliveryCents, totalCents].filter((sum) => sum !== 0);
        for (const sum of [...cents, ...vat.map(({ vatCents }) => vatCents)]) {
          expect(body).toContain(formatMoney(sum, locale));
        }
      }
      expect(body).toContain('BE68\u00a05390\u00a00754\u00a07034');
      expect(body).toContain('+++260/0000/01289+++');
    }
  });
});

test('names each seller with its enterprise number and its own lines', () => {
  const { text } = orderConfirmation(testOrder(), fr, facts);
  const [, besace = '', hotte = ''] = text.split('Vendu par ');
  expect(besace).toContain('1999.990.045');
  expect(besace).toContain('Œufs de plein air');
  expect(besace).not.toContain('Poulet');
  expect(hotte).toContain('1999.990.144');
  expect(hotte).toContain('Poulet fermier');
  expect(hotte).toContain('environ 3,6\u00a0kg, à peser');
});

test('refuses to name no seller', () => {
  expect(() => orderConfirmation(testOrder(), fr, { ...facts, sellers: [] })).toThrow('la-besace');
});

test('links to the order with its secret, whole', () => {
  const mail = orderConfirmation(testOrder(), fr, facts);
  expect(mail.text).toContain('https://shop.test/commande/ord_1?secret=a&b');
  expect(mail.html).toContain('href="https://shop.test/commande/ord_1?secret=a&amp;b"');
});

test('tells a pickup where to come, and no address', () => {
  const order = testOrder();
  const day = { ...order.day, kind: 'pickup' as const, name: 'Le Point', place: 'Seraing' };
  const { text } = orderConfirmation({ ...order, day, address: null }, fr, facts);
  expect(text).toContain('Lieu de retrait\u00a0: Le Point, Seraing');
  expect(text).not.toContain('Rue du Pont');
  expect(text).not.toContain('Livré par');
});

test('says so of a co-op that only drives', () => {
  const order = testOrder();
  const coopOrders = order.coopOrders.map((part) => (part.carries ? { ...part, lines: [] } : part));
  expect(orderConfirmation({ ...order, coopOrders }, fr, facts).text).toContain(fr.carriesOnly);
});

test('asks for nothing once it is paid', () => {
  const order = testOrder();
  const { text } = orderConfirmation({ ...order, payment: { ...order.payment, status: 'paid' } }, fr, facts);
  expect(text).toContain(fr.paid);
  expect(text).not.toContain('BE68');
});

test('shows what people typed as text, never as HTML', () => {
  const evil = '<script>alert("1")</script>';
  const order = testOrder();
  const [first, ...others] = order.coopOrders;
  const lines = (first?.lines ?? []).map((line) => ({
    ...line,
    name: evil,
    producer: evil,
    packLabel: evil,
  }));
  const { html } = orderConfirmation(
    {
      ...order,
      note: evil,
      contact: { ...order.contact, name: evil },
      address: { street: evil, postcode: '4000', place: evil, instructions: evil },
      coopOrders: first ? [{ ...first, lines }, ...others] : [],
    },
    fr,
    facts,
  );
  expect(html).not.toContain('<script');
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)/g)?.length).toBeGreaterThanOrEqual(8);
});

test('no note changes the tags of the letter', () => {
  const order = testOrder();
  const tags = (note: string) =>
    orderConfirmation({ ...order, note }, fr, facts)
      .html.replaceAll('<br>', '')
      .match(/<\/?[a-z][^>]*>/g)
      ?.join('');
  const plain = tags('x');
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'<>"\'&;/=!-\n\ra p') }), (note) => {
      expect(tags(note)).toBe(plain);
    }),
    { numRuns: 100 },
  );
});

test('a name over two lines stays one line of the text', () => {
  const order = testOrder();
  const contact = { ...order.contact, name: 'Anne\n\nTotal  0,00 €' };
  expect(orderConfirmation({ ...order, contact }, fr, facts).text).toContain('Bonjour Anne Total 0,00 €,');
});

test('fetches nothing', () => {
  const { html } = orderConfirmation(testOrder(), fr, facts);
  expect(html).not.toMatch(/<img|<link|<script|@import|url\(/);
});
