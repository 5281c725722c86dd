import type { Audience } from '@carriole/shared/audience.ts';
import { formatDate, formatDateTime } from '@carriole/shared/calendar.ts';
import type { CoopOrderDetail } from '@carriole/shared/contracts/desk.ts';
import type { OrderLineView } from '@carriole/shared/contracts/orders.ts';
import { fillText } from '@carriole/shared/problem-texts.ts';
import { itemsBlock, sumsBlock, type Words, windowText } from './amounts.ts';
import { type Block, oneLine, type Row, rowIf, type WrittenMail } from './letter.ts';
import { written } from './mails.ts';
import { cooperativeTexts as texts } from './texts/cooperative.ts';
import { fr } from './texts/fr.ts';

const locale = 'fr';

/**
 * Tells a co-op what to prepare, why it came to it, and where it goes; of the other co-ops only who
 * carries and when crates arrive. `deskUrl` opens the part for its staff.
 */
export function coopOrderMail(
  detail: CoopOrderDetail,
  facts: { audience: Audience; deskUrl: string },
): WrittenMail {
  const words: Words = { texts: fr, locale, audience: facts.audience };
  const { part, day, number } = detail;
  return written({
    locale,
    subject: fillText(subjectOf(detail), { number, date: formatDate(day.date, locale) }),
    title: fillText(texts.title, { number }),
    blocks: [
      {
        kind: 'paragraph',
        text: fillText(part.lines.length > 0 ? texts.lead : texts.leadCarrier, {
          name: part.cooperative.name,
        }),
      },
      { kind: 'facts', rows: dayRows(detail, words) },
      { kind: 'heading', text: texts.customer },
      { kind: 'facts', rows: customerRows(detail) },
      ...cratesBlocks(detail),
      ...linesBlocks(part.lines, words),
      { kind: 'heading', text: texts.sums },
      sumsBlock(part.amounts, words, { delivery: part.carries && day.kind === 'delivery', total: fr.total }),
      ...(part.lines.some(({ weighed }) => weighed)
        ? [{ kind: 'paragraph' as const, text: fr.estimated }]
        : []),
      { kind: 'link', label: texts.open, url: facts.deskUrl, hint: texts.openHint },
    ],
    footer: fillText(texts.footer, { number }),
  });
}

function subjectOf({ part, day }: CoopOrderDetail): string {
  if (part.lines.length > 0) return texts.prepareSubject;
  return day.kind === 'delivery' ? texts.deliverSubject : texts.handOverSubject;
}

function dayRows({ day, part, placedAt }: CoopOrderDetail, words: Words): Row[] {
  const isDelivery = day.kind === 'delivery';
  return [
    { label: texts.placed, value: formatDateTime(placedAt, locale) },
    { label: isDelivery ? fr.delivery : fr.pickup, value: windowText(day, words) },
    ...rowIf(fr.pickupPoint, isDelivery ? null : [day.name, day.place].filter(Boolean).join(', ')),
    {
      label: texts.way,
      value: part.carries ? texts.carries : fillText(texts.carrier, { name: day.carrier.name }),
    },
  ];
}

function customerRows({ contact, address, place, note }: CoopOrderDetail): Row[] {
  const street = address && [address.street, `${address.postcode} ${address.place}`].map(oneLine).join('\n');
  return [
    { label: texts.customer, value: oneLine(contact.name) },
    { label: fr.phone, value: oneLine(contact.phone) },
    { label: fr.email, value: contact.email },
    ...(street ? rowIf(fr.address, street) : rowIf(texts.place, oneLine(place))),
    ...rowIf(fr.instructions, address?.instructions),
    ...rowIf(texts.note, note),
  ];
}

function cratesBlocks({ transfer, incoming }: CoopOrderDetail): Block[] {
  const leaving: Row[] = transfer
    ? [
        { label: texts.to, value: transfer.to.name },
        ...rowIf(texts.via, transfer.via.map(({ name }) => name).join(', ')),
        { label: texts.departs, value: formatDateTime(transfer.departs, locale) },
        { label: texts.arrives, value: formatDateTime(transfer.arrives, locale) },
      ]
    : [];
  const coming = incoming.map(({ from, arrives }) =>
    fillText(texts.incomingFrom, { name: from.name, when: formatDateTime(arrives, locale) }),
  );
  return [
    ...(leaving.length > 0
      ? [
          { kind: 'heading' as const, text: texts.crates },
          { kind: 'facts' as const, rows: leaving },
        ]
      : []),
    ...(coming.length > 0
      ? [{ kind: 'facts' as const, rows: [{ label: texts.incoming, value: coming.join('\n') }] }]
      : []),
  ];
}

function linesBlocks(lines: readonly OrderLineView[], words: Words): Block[] {
  if (lines.length === 0) return [];
  return [{ kind: 'heading', text: texts.lines }, ...itemsBlock(lines, words, forStaff)];
}

function forStaff({ storage, reason }: OrderLineView): string[] {
  return [...(storage === 'ambient' ? [] : [texts.storage[storage]]), texts.reason[reason]];
}
