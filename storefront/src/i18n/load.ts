import type { Locale } from '@carriole/shared/locale.ts';
import type { calendar } from './fr/calendar.ts';
import type { common } from './fr/common.ts';
import type { desk } from './fr/desk.ts';
import type { find } from './fr/find.ts';
import type { places } from './fr/places.ts';
import type { points } from './fr/points.ts';
import type { promise } from './fr/promise.ts';
import type { shop } from './fr/shop.ts';
import type { waiting } from './fr/waiting.ts';
import type { Text } from './texts.ts';

type Same<T> = { readonly [K in keyof T]: Text };
export type ShopTexts = Same<typeof common> &
  Same<typeof shop> &
  Same<typeof find> &
  Same<typeof places> &
  Same<typeof promise> &
  Same<typeof points> &
  Same<typeof waiting> &
  Same<typeof calendar>;
export type Texts = ShopTexts & Same<typeof desk>;
export type TextKey = keyof Texts;

const shopTexts: Record<Locale, () => Promise<ShopTexts>> = {
  fr: () => import('./fr/all.ts').then(({ texts }) => texts),
  nl: () => import('./nl/all.ts').then(({ texts }) => texts),
  de: () => import('./de/all.ts').then(({ texts }) => texts),
  en: () => import('./en/all.ts').then(({ texts }) => texts),
};

const deskTexts: Record<Locale, () => Promise<Same<typeof desk>>> = {
  fr: () => import('./fr/desk.ts').then(({ desk: texts }) => texts),
  nl: () => import('./nl/desk.ts').then(({ desk: texts }) => texts),
  de: () => import('./de/desk.ts').then(({ desk: texts }) => texts),
  en: () => import('./en/desk.ts').then(({ desk: texts }) => texts),
};

/** The texts of one language, fetched once; those of the desk only where they are read. */
export async function loadTexts(locale: Locale, withDesk: boolean): Promise<Partial<Texts>> {
  const [shop, desk] = await Promise.all([shopTexts[locale](), withDesk ? deskTexts[locale]() : undefined]);
  return { ...shop, ...desk };
}
