export type Place = { postcode: string; name: string };

/** Reads `4300 Waremme`, as the cookie keeps it; null for anything else. */
export function parsePlace(text: string | undefined): Place | null {
  const match = /^([1-9]\d{3}) (.{1,80})$/.exec(text?.trim() ?? '');
  return match?.[1] && match[2] ? { postcode: match[1], name: match[2] } : null;
}
