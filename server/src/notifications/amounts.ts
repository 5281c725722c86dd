import type { Audience } from '@carriole/shared/audience.ts';
import { formatDate, formatTime } from '@carriole/shared/calendar.ts';
import type { OrderAmounts } from '@carriole/shared/contracts/catalogue.ts';
import type { OrderDay, OrderLineView } from '@carriole/shared/contracts/orders.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { fillText } from '@carriole/shared/problem-texts.ts';
import { formatQuantity } from '@carriole/shared/quantity.ts';
import type { Block, Item } from './letter.ts';
import type { MailTexts } from './texts/fr.ts';

/** In whose words, and with VAT (household) or without (professional). */
export type Words = { texts: MailTexts; locale: Locale; audience: Audience };

/** The lines of one seller. `more` adds what only that reader is told of a line. */
export function itemsBlock(
  lines: readonly OrderLineView[],
  words: Words,
  more: (line: OrderLineView) => string[] = () => [],
): Block[] {
  if (lines.length === 0) return [];
  const { texts } = words;
  const items = lines.map((line) => itemOf(line, words, more(line)));
  return [
    {
      kind: 'items',
      headings: { quantity: texts.quantity, article: texts.article, amount: texts.amount },
      items,
    },
  ];
}

function itemOf(line: OrderLineView, { texts, locale }: Words, more: string[]): Item {
  const price = formatMoney(line.unitPriceCents, locale);
  const weight = formatQuantity((line.expectedGrams ?? 0) * line.quantity, 'g', locale);
  const priced = line.weighed
    ? [fillText(texts.weighed, { weight }), fillText(texts.perKilo, { price })].join(', ')
    : fillText(texts.perUnit, { price });
  const deposit = formatMoney(line.depositCents, locale);
  return {
    quantity: String(line.quantity),
    title: line.name,
    details: [
      [line.producer, line.packLabel].filter(Boolean).join(' · '),
      priced,
      ...(line.depositCents === 0 ? [] : [fillText(texts.deposit, { amount: deposit })]),
      ...more,
    ].filter(Boolean),
    amount: formatMoney(line.goodsCents, locale),
  };
}

/**
 * The sums of a part or of the whole order, in cents as they were agreed: a household reads how much
 * VAT its total holds, a professional how much is added. `delivery` says whether to name the fee.
 */
export function sumsBlock(
  amounts: OrderAmounts,
  words: Words,
  { delivery, total }: { delivery: boolean; total: string },
): Block {
  const { texts, locale, audience } = words;
  const isNet = audience === 'professional';
  const money = (cents: number) => formatMoney(cents, locale);
  const vat = amounts.vat.map(({ ratePercent, baseCents, vatCents }) => ({
    label: fillText(isNet ? texts.vat : texts.vatIncluded, {
      rate: formatRate(ratePercent, locale),
      base: money(baseCents),
    }),
    value: money(vatCents),
  }));
  const goods = { label: isNet ? texts.goodsWithoutVat : texts.goods, value: money(amounts.goodsCents) };
  const fee = {
    label: isNet ? texts.deliveryWithoutVat : texts.delivery,
    value: money(amounts.deliveryCents),
  };
  const deposits = { label: texts.deposits, value: money(amounts.depositCents) };
  return {
    kind: 'sums',
    rows: [
      goods,
      ...(delivery ? [fee] : []),
      ...(amounts.depositCents === 0 ? [] : [deposits]),
      ...(isNet ? vat : []),
      { label: total, value: money(amounts.totalCents), isTotal: true },
      ...(isNet ? [] : vat),
    ],
  };
}

/** `jeudi 26 novembre, entre 16 h et 20 h`. */
export function windowText(
  { date, from, to }: OrderDay,
  { texts, locale }: Pick<Words, 'texts' | 'locale'>,
): string {
  return fillText(texts.window, {
    date: formatDate(date, locale),
    from: formatTime(from, locale),
    to: formatTime(to, locale),
  });
}

function formatRate(ratePercent: number, locale: Locale): string {
  return locale === 'en' ? String(ratePercent) : String(ratePercent).replace('.', ',');
}
