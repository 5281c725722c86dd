import { defaultLocale, Locale, type Locale as LocaleType, locales } from '@carriole/shared/locale.ts';
import type { FastifyRequest } from 'fastify';

/** The reader's language for an API answer: the first of `Accept-Language` that we speak, else French. */
export function localeOf(request: Pick<FastifyRequest, 'headers'>): LocaleType {
  const header = request.headers['accept-language'];
  if (!header) return defaultLocale;
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/);
      return {
        language: tag.split('-')[0]?.toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .sort((a, b) => b.quality - a.quality);
  const found = wanted.find(
    ({ language, quality }) => quality > 0 && locales.includes(language as LocaleType),
  );
  return found ? Locale.parse(found.language) : defaultLocale;
}

/** `/nl/panier` → Dutch and `/panier`; French has no prefix. */
export function localeOfPath(path: string): { locale: LocaleType; rest: string } {
  const match = /^\/(nl|de|en)(?=\/|\?|$)/.exec(path);
  if (!match) return { locale: defaultLocale, rest: path };
  const rest = path.slice(match[0].length);
  return { locale: match[1] as LocaleType, rest: rest.startsWith('/') ? rest : `/${rest}` };
}
