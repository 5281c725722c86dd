import { defaultLocale, type Locale } from '@carriole/shared/locale.ts';

/** A page's path in a language: French has no prefix, `/` becomes `/nl`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === '/' || path.startsWith('/?') ? `/${locale}${path.slice(1)}` : `/${locale}${path}`;
}
