import { formatDate, formatDateTime } from '@carriole/shared/calendar.ts';
import type { CoopOrderView, OrderView } from '@carriole/shared/contracts/orders.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { fillText } from '@carriole/shared/problem-texts.ts';
import { itemsBlock, sumsBlock, type Words, windowText } from './amounts.ts';
import { type Block, type Letter, oneLine, rowIf, type WrittenMail } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import type { MailTexts } from './texts/fr.ts';

/** Who a seller is to the law: an order's part names it by its slug only. */
export type Seller = {
  slug: string;
  enterpriseNumber: string;
  email: string;
  hub: { postcode: string; place: string };
};

export type ConfirmationFacts = {
  federation: string;
  sellers: readonly Seller[];
  /** The order's page with its secret. */
  orderUrl: string;
};

/**
 * The confirmation a customer keeps: each seller with its goods and prices, the day, how to pay. It is
 * the confirmation on a durable medium of directive 2011/83/EU, art. 8(7) (Belgian code of economic law, VI.46 §7).
 */
export function orderConfirmation(order: OrderView, texts: MailTexts, facts: ConfirmationFacts): WrittenMail {
  const words: Words = { texts, locale: order.locale, audience: order.audience };
  const letter: Letter = {
    locale: order.locale,
    subject: fillText(texts.subject, {
      number: order.number,
      date: formatDate(order.day.date, order.locale),
    }),
    title: fillText(texts.title, { number: order.number }),
    blocks: [
      { kind: 'paragraph', text: fillText(texts.greeting, { name: oneLine(order.contact.name) }) },
      { kind: 'paragraph', text: texts.thanks },
      { kind: 'facts', rows: whenAndWhere(order, words) },
      ...order.coopOrders.flatMap((part) => partBlocks(part, order, words, facts)),
      ...wholeBlocks(order, words),
      ...payBlocks(order, words),
      { kind: 'link', label: texts.open, url: facts.orderUrl, hint: texts.openHint },
      { kind: 'paragraph', text: texts.questions },
      { kind: 'paragraph', text: `${texts.closing}\n${facts.federation}` },
    ],
    footer: fillText(texts.footer, { number: order.number }),
  };
  return written(letter);
}

/** A letter with both its bodies drawn. */
export function written(letter: Letter): WrittenMail {
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter) };
}

function whenAndWhere(order: OrderView, words: Words) {
  const { texts, locale } = words;
  const { day, address, contact } = order;
  const isDelivery = day.kind === 'delivery';
  const point = [day.name, day.place].filter(Boolean).join(', ');
  return [
    { label: texts.number, value: order.number },
    { label: texts.placed, value: formatDateTime(order.placedAt, locale) },
    { label: isDelivery ? texts.delivery : texts.pickup, value: windowText(day, words) },
    ...rowIf(texts.pickupPoint, isDelivery ? null : point),
    { label: isDelivery ? texts.deliveredBy : texts.keptBy, value: day.carrier.name },
    ...rowIf(
      texts.address,
      address &&
        [contact.name, address.street, `${address.postcode} ${address.place}`].map(oneLine).join('\n'),
    ),
    ...rowIf(texts.instructions, address?.instructions),
    { label: texts.phone, value: oneLine(contact.phone) },
    ...rowIf(texts.note, order.note),
  ];
}

function partBlocks(part: CoopOrderView, order: OrderView, words: Words, facts: ConfirmationFacts): Block[] {
  const { texts } = words;
  const seller = facts.sellers.find(({ slug }) => slug === part.cooperative.slug);
  if (!seller) throw new Error(`The seller ${part.cooperative.slug} of order ${order.id} is not known.`);
  const isDelivery = order.day.kind === 'delivery';
  return [
    { kind: 'heading', text: fillText(texts.seller, { name: part.cooperative.name }) },
    {
      kind: 'facts',
      rows: [
        { label: texts.enterpriseNumber, value: formatEnterpriseNumber(seller.enterpriseNumber) },
        { label: texts.hub, value: `${seller.hub.postcode} ${seller.hub.place}` },
        { label: texts.email, value: seller.email },
      ],
    },
    ...(part.lines.length === 0
      ? [{ kind: 'paragraph' as const, text: isDelivery ? texts.carriesOnly : texts.keepsOnly }]
      : []),
    ...itemsBlock(part.lines, words),
    sumsBlock(part.amounts, words, { delivery: part.carries && isDelivery, total: texts.total }),
  ];
}

function wholeBlocks(order: OrderView, words: Words): Block[] {
  const { texts } = words;
  const isEstimated = order.coopOrders.some(({ lines }) => lines.some(({ weighed }) => weighed));
  return [
    { kind: 'heading', text: texts.wholeOrder },
    sumsBlock(order.amounts, words, { delivery: order.day.kind === 'delivery', total: texts.orderTotal }),
    ...(isEstimated ? [{ kind: 'paragraph' as const, text: texts.estimated }] : []),
  ];
}

function payBlocks({ payment }: OrderView, { texts, locale }: Words): Block[] {
  const heading: Block = { kind: 'heading', text: texts.payTitle };
  if (payment.status === 'paid') return [heading, { kind: 'paragraph', text: texts.paid }];
  return [
    heading,
    { kind: 'paragraph', text: texts.payText },
    {
      kind: 'facts',
      rows: [
        { label: texts.beneficiary, value: payment.beneficiary },
        { label: texts.iban, value: payment.iban.replaceAll(' ', '').replace(/(.{4})(?=.)/g, '$1\u00a0') },
        { label: texts.toPay, value: formatMoney(payment.amountCents, locale) },
        { label: texts.communication, value: payment.communication },
      ],
    },
  ];
}

/** `1999990045` → `1999.990.045`, as the Crossroads Bank for Enterprises writes it. */
function formatEnterpriseNumber(number: string): string {
  return number.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3');
}
