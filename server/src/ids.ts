import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A new key such as `ord_4fj2…`: 16 random characters, about 82 bits. */
export function newId(prefix: string): string {
  let text = '';
  while (text.length < 16) {
    // 252 is the largest multiple of 36 in a byte: above it some characters would come more often.
    for (const byte of randomBytes(24)) if (byte < 252 && text.length < 16) text += alphabet[byte % 36];
  }
  return `${prefix}_${text}`;
}

/** A basket's id is its only key, so it carries 192 bits. */
export function newBasketId(): string {
  return `bsk_${randomBytes(24).toString('base64url')}`;
}

/** The secret of a link that needs no account; derived from what it opens, so that it is stored nowhere. */
export function linkSecret(subject: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(subject).digest('base64url');
}

export function isLinkSecret(given: string, subject: string, appSecret: string): boolean {
  const right = Buffer.from(linkSecret(subject, appSecret));
  const other = Buffer.from(given);
  return right.length === other.length && timingSafeEqual(right, other);
}

/** The secret that opens an order without an account; derived, so that it is stored nowhere. */
export function orderSecret(orderId: string, appSecret: string): string {
  return linkSecret(`order:${orderId}`, appSecret);
}

export function isOrderSecret(given: string, orderId: string, appSecret: string): boolean {
  return isLinkSecret(given, `order:${orderId}`, appSecret);
}
