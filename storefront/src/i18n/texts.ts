import type { Locale } from '@carriole/shared/locale.ts';
import { fillText } from '@carriole/shared/problem-texts.ts';

/** A text, or one for a count of one (`one`) and one for all other counts. */
export type Text = string | { one: string; other: string };
export type Params = Record<string, string | number>;

/** Picks the singular or the plural by `params.count` (in French zero is singular too) and fills `{name}` places. */
export function textOf(text: Text, locale: Locale, params: Params = {}): string {
  if (typeof text === 'string') return fillText(text, params);
  const count = Number(params.count ?? 0);
  const single = locale === 'fr' ? Math.abs(count) < 2 : count === 1;
  return fillText(single ? text.one : text.other, params);
}
