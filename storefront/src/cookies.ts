const sixtyDays = 60 * 60 * 24 * 60;

/** A cookie of this site, decoded; null when there is none. Browser only. */
export function readCookie(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  if (!found) return null;
  try {
    return decodeURIComponent(found.slice(name.length + 1));
  } catch {
    return null;
  }
}

/** Keeps a cookie for sixty days, or takes it away when the value is null. Browser only. */
export function writeCookie(name: string, value: string | null): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const kept = value === null ? '; Max-Age=0' : `; Max-Age=${sixtyDays}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve.
  document.cookie = `${name}=${encodeURIComponent(value ?? '')}; Path=/; SameSite=Lax${kept}${secure}`;
}
