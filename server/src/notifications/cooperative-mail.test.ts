import { formatMoney } from '@carriole/shared/money.ts';
import { describe, expect, test } from 'vitest';
import { coopOrderMail } from './cooperative-mail.ts';
import { testDetail, testOrder } from './test-orders.ts';

const facts = { audience: 'household' as const, deskUrl: 'https://shop.test/desk/commandes/cor_1' };

describe('the mail to the co-op that drives', () => {
  const detail = testDetail('la-besace');
  const mail = coopOrderMail(detail, facts);

  test('holds its lines, why they came to it, and its sums', () => {
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('Œufs de plein air');
      expect(body).toContain('De chez vous, il ne change pas de camionnette.');
      expect(body).toContain('au frais');
      expect(body).toContain(formatMoney(detail.part.amounts.totalCents, 'fr'));
      expect(body).toContain('https://shop.test/desk/commandes/cor_1');
    }
  });

  test('holds the address and when crates come in', () => {
    expect(mail.text).toContain('Rue du Pont 3');
    expect(mail.text).toContain('Sonner deux fois');
    expect(mail.text).toContain('De La Hotte, mercredi 25 novembre à 15\u00a0h');
  });

  test("holds nothing of the other co-op's goods, nor the whole order's sum", () => {
    const whole = formatMoney(testOrder().amounts.totalCents, 'fr');
    for (const body of [mail.subject, mail.text, mail.html]) {
      expect(body).not.toContain('Poulet');
      expect(body).not.toContain('Les Trois Poules');
      expect(body).not.toContain(whole);
    }
  });
});

describe('the mail to a co-op whose crates go to another hub', () => {
  const mail = coopOrderMail(testDetail('la-hotte'), facts);

  test('says for when and to whom', () => {
    expect(mail.text).toContain('Vers\u00a0: La Besace');
    expect(mail.text).toContain('mercredi 25 novembre à 13\u00a0h\u00a030');
    expect(mail.text).toContain('Le client est servi par La Besace.');
  });

  test('holds the contact and the place, not the address', () => {
    expect(mail.text).toContain('+32 470 12 34 56');
    expect(mail.text).toContain('4000 Liège');
    for (const body of [mail.text, mail.html]) {
      expect(body).not.toContain('Rue du Pont');
      expect(body).not.toContain('Sonner');
      expect(body).not.toContain('Œufs');
    }
  });

  test('leaves no hole', () => {
    for (const body of [mail.subject, mail.text, mail.html.replace(/<style>[\s\S]*?<\/style>/, '')]) {
      expect(body).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
    }
  });
});

test('a co-op that only drives is told so', () => {
  const detail = testDetail('la-besace');
  const mail = coopOrderMail({ ...detail, part: { ...detail.part, lines: [] } }, facts);
  expect(mail.subject).toBe('Commande 26-00012, à livrer jeudi 26 novembre');
  expect(mail.text).not.toContain('À préparer');
});

test('shows what the customer typed as text, never as HTML', () => {
  const detail = testDetail('la-besace');
  const evil = '<script>alert(1)</script>';
  const { html } = coopOrderMail(
    { ...detail, note: evil, contact: { ...detail.contact, name: evil } },
    facts,
  );
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
});
