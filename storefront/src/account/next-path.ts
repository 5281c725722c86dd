import type { Me } from '@carriole/shared/contracts/desk.ts';

/**
 * The page of this site to go to after signing in, or null when `next` leads anywhere else
 * (another host, `//host`, a backslash or a control character, or the sign-in page itself).
 */
export function safeNextPath(next: string | undefined): string | null {
  if (!next || !/^\/(?![/\\])/.test(next) || /[\\\p{Cc}]/u.test(next)) return null;
  const url = new URL(next, 'http://same.invalid');
  // `/..//host` comes out as `//host` once its dots are resolved.
  if (url.host !== 'same.invalid' || url.pathname.startsWith('//')) return null;
  if (/^\/(?:(?:nl|de|en)\/)?connexion(?:\/|$)/.test(url.pathname)) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Staff work at the desk; everyone else has an account page. */
export function homePath(me: Pick<Me, 'memberships'>): '/desk' | '/compte' {
  return me.memberships.length > 0 ? '/desk' : '/compte';
}
