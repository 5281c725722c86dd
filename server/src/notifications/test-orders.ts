import type { CoopOrderDetail } from '@carriole/shared/contracts/desk.ts';
import type { CoopOrderView, OrderLineView, OrderView } from '@carriole/shared/contracts/orders.ts';
import { coopTotals, orderTotals } from '@carriole/shared/totals.ts';
import type { ConfirmationFacts } from './mails.ts';

const besace = { slug: 'la-besace', name: 'La Besace', colour: '#4d7c0f' };
const hotte = { slug: 'la-hotte', name: 'La Hotte', colour: '#7c0f4d' };

export const facts: ConfirmationFacts = {
  federation: 'La Carriole',
  sellers: [
    {
      slug: 'la-besace',
      enterpriseNumber: '1999990045',
      email: 'besace@coop.test',
      hub: { postcode: '4300', place: 'Waremme' },
    },
    {
      slug: 'la-hotte',
      enterpriseNumber: '1999990144',
      email: 'hotte@coop.test',
      hub: { postcode: '4650', place: 'Herve' },
    },
  ],
  orderUrl: 'https://shop.test/commande/ord_1?secret=a&b',
};

const eggs: OrderLineView = {
  id: 'lin_1',
  productId: 'prd_1',
  name: 'Œufs de plein air',
  producer: 'Ferme du Tilleul',
  packLabel: 'boîte de 6',
  quantity: 3,
  weighed: false,
  expectedGrams: null,
  unitPriceCents: 245,
  goodsCents: 735,
  depositCents: 60,
  vatRatePercent: 6,
  storage: 'cold',
  reason: 'no-transfer',
  orderBefore: '2026-11-24T18:00',
  limit: 'day',
};

const chicken: OrderLineView = {
  ...eggs,
  id: 'lin_2',
  productId: 'prd_2',
  name: 'Poulet fermier',
  producer: 'Les Trois Poules',
  packLabel: 'pièce',
  quantity: 2,
  weighed: true,
  expectedGrams: 1800,
  unitPriceCents: 1290,
  goodsCents: 4644,
  depositCents: 0,
  reason: 'only',
};

type Changes = { audience?: OrderView['audience']; locale?: OrderView['locale'] };

/** Two co-ops: La Besace sells eggs and drives, La Hotte sells chickens to be weighed. */
export function testOrder({ audience = 'household', locale = 'fr' }: Changes = {}): OrderView {
  const pricesIncludeVat = audience === 'household';
  const first = coopTotals({
    lines: [eggs],
    pricesIncludeVat,
    deliveryFee: { cents: 450, vatRatePercent: 21 },
  });
  const second = coopTotals({ lines: [chicken], pricesIncludeVat });
  const amounts = orderTotals([first, second]);
  return {
    id: 'ord_1',
    number: '26-00012',
    placedAt: '2026-11-23T10:15',
    status: 'placed',
    audience,
    locale,
    contact: { name: 'Anne Dubois', email: 'anne@home.test', phone: '+32 470 12 34 56' },
    address: { street: 'Rue du Pont 3', postcode: '4000', place: 'Liège', instructions: 'Sonner deux fois' },
    note: 'Merci à vous',
    day: {
      kind: 'delivery',
      carrier: besace,
      name: 'Liège',
      place: null,
      date: '2026-11-26',
      from: '16:00',
      to: '20:00',
    },
    coopOrders: [
      { id: 'cor_1', cooperative: besace, carries: true, lines: [eggs], amounts: first },
      { id: 'cor_2', cooperative: hotte, carries: false, lines: [chicken], amounts: second },
    ],
    amounts,
    payment: {
      method: 'bank-transfer',
      status: 'awaiting',
      beneficiary: 'La Carriole',
      iban: 'BE68539007547034',
      amountCents: amounts.totalCents,
      communication: '+++260/0000/01289+++',
      qr: [],
    },
  };
}

/** What La Besace (which drives) or La Hotte (whose crates go to it) sees of the order above. */
export function testDetail(whose: 'la-besace' | 'la-hotte'): CoopOrderDetail {
  const order = testOrder();
  const part = order.coopOrders.find(({ cooperative }) => cooperative.slug === whose) as CoopOrderView;
  const arrives = '2026-11-25T15:00';
  return {
    id: part.id,
    number: order.number,
    status: 'new',
    placedAt: order.placedAt,
    contact: order.contact,
    address: part.carries ? order.address : null,
    place: '4000 Liège',
    note: order.note,
    day: order.day,
    part,
    transfer: part.carries ? null : { to: besace, via: [hotte], departs: '2026-11-25T13:30', arrives },
    incoming: part.carries ? [{ from: hotte, arrives }] : [],
  };
}
