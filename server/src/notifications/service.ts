import type { Audience } from '@carriole/shared/audience.ts';
import type { CoopOrderDetail } from '@carriole/shared/contracts/desk.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { viewOrder } from '../checkout/service.ts';
import type { Deps } from '../deps.ts';
import { detailView } from '../fulfilment/views.ts';
import { newId, orderSecret } from '../ids.ts';
import { wholeOrder } from '../orders/service.ts';
import { coopOrderMail } from './cooperative-mail.ts';
import type { WrittenMail } from './letter.ts';
import { orderConfirmation } from './mails.ts';
import { insertMail, type MailRow, readLatestMails, readMail, readOrderId } from './queries.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { fr, type MailTexts } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

const texts: Record<Locale, MailTexts> = { fr, nl, de, en };

/** Sends the customer the confirmation of an order, in the order's language, once. */
export async function confirmOrder(deps: Deps, orderId: string): Promise<void> {
  const order = await viewOrder({ deps }, orderId);
  if (!order) throw new Error(`Order ${orderId} is to be confirmed and cannot be read.`);
  const { federation } = deps.snapshots.current();
  const mail = orderConfirmation(order, texts[order.locale], {
    federation: federation.name,
    sellers: federation.cooperatives,
    orderUrl: orderUrl(deps, order),
  });
  await deliver(deps, { about: orderId, kind: 'order-placed', to: order.contact.email, mail });
}

function orderUrl({ origin, config }: Deps, { id, locale }: { id: string; locale: Locale }): string {
  const prefix = locale === 'fr' ? '' : `/${locale}`;
  return `${origin}${prefix}/commande/${id}?secret=${encodeURIComponent(orderSecret(id, config.appSecret))}`;
}

/** Sends a co-op its part of an order, once. */
export async function tellCooperative(deps: Deps, coopOrderId: string): Promise<void> {
  const { detail, audience, cooperativeId } = await partOf(deps, coopOrderId);
  const cooperative = deps.snapshots.current().federation.cooperativeById.get(cooperativeId);
  if (!cooperative) throw new Error(`The co-op of ${coopOrderId} is not known yet.`);
  const mail = coopOrderMail(detail, { audience, deskUrl: `${deps.origin}/desk/commandes/${coopOrderId}` });
  await deliver(deps, { about: coopOrderId, kind: 'coop-order-placed', to: cooperative.email, mail });
}

async function partOf(
  deps: Deps,
  coopOrderId: string,
): Promise<{ detail: CoopOrderDetail; audience: Audience; cooperativeId: string }> {
  const { db } = deps.database;
  const orderId = await readOrderId(db, coopOrderId);
  const whole = orderId === null ? null : await wholeOrder(db, orderId);
  const part = whole?.parts.find(({ coopOrder }) => coopOrder.id === coopOrderId);
  if (!whole || !part) throw new Error(`CoopOrder ${coopOrderId} is to be told and cannot be read.`);
  const { catalogue, federation } = deps.snapshots.current();
  // A line is named in the customer's language; the co-op reads French.
  const lines = part.lines.map((line) => {
    const product = catalogue.byId.get(line.productId);
    return product?.id === line.productId ? { ...line, name: product.names.fr } : line;
  });
  const incoming = part.coopOrder.carries
    ? whole.parts.map(({ coopOrder }) => ({
        cooperativeId: coopOrder.cooperativeId,
        arrivesAt: coopOrder.transferArrivesAt,
      }))
    : [];
  const detail = detailView({ coopOrder: part.coopOrder, order: whole.order, lines }, incoming, federation);
  return { detail, audience: whole.order.audience as Audience, cooperativeId: part.coopOrder.cooperativeId };
}

type Delivery = { about: string; kind: string; to: string; mail: WrittenMail };

/**
 * Hands a mail over once. Its row in `mails`, the record of what was sent, is written first and
 * committed only after the mail server has taken it: a failure leaves no row, so the job tries again.
 */
export async function deliver(deps: Deps, { about, kind, to, mail }: Delivery): Promise<void> {
  const key = `${about}.${kind}`;
  await deps.database.db.transaction(async (tx) => {
    const isNew = await insertMail(tx, {
      id: newId('mai'),
      dedupKey: key,
      to,
      ...mail,
      at: new Date(deps.clock()),
    });
    if (!isNew) return;
    // A crash between here and the commit sends a second time: the same Message-ID shows it is the same mail.
    await deps.smtp?.send({ to, ...mail, messageId: `<${key}@${new URL(deps.origin).hostname}>` });
  });
}

const shown = 100;

/** The latest hundred mails, the last first, without their bodies. */
export function latestMails(deps: Deps): Promise<Pick<MailRow, 'id' | 'to' | 'subject' | 'at'>[]> {
  return readLatestMails(deps.database.db, shown);
}

/** One mail. Refuses with `not-found` when there is none. */
export async function keptMail(deps: Deps, id: string): Promise<MailRow> {
  const mail = await readMail(deps.database.db, id);
  if (!mail) throw new Refusal('not-found');
  return mail;
}
