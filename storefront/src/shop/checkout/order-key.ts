/** The key that makes sending an order twice place it once; one per basket, until a refusal or the order. */
export function orderKey(basketId: string): string {
  const known = sessionStorage.getItem(nameOf(basketId));
  if (known) return known;
  const fresh = crypto.randomUUID();
  sessionStorage.setItem(nameOf(basketId), fresh);
  return fresh;
}

/** After a refusal nothing was placed: what is sent next is a new attempt. */
export function forgetOrderKey(basketId: string): void {
  sessionStorage.removeItem(nameOf(basketId));
}

function nameOf(basketId: string): string {
  return `carriole-order-key ${basketId}`;
}
