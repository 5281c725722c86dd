import type { Locale } from '@carriole/shared/locale.ts';
import { createContext, type JSX, useContext } from 'solid-js';
import type { TextKey, Texts } from './load.ts';
import { localePath } from './locale-path.ts';
import { type Params, textOf } from './texts.ts';

export type I18n = {
  locale: Locale;
  /** The text of a key, its `{name}` places filled; `count` chooses the plural. */
  t: (key: TextKey, params?: Params) => string;
  /** A page's path in the reader's language: `/panier` → `/nl/panier`. */
  href: (path: string) => string;
};

const I18nContext = createContext<I18n>();

/** Gives the pages below the texts of one language. */
export function I18nProvider(props: { locale: Locale; texts: Partial<Texts>; children: JSX.Element }) {
  const { locale, texts } = props;
  const i18n: I18n = {
    locale,
    t: (key, params) => textOf(texts[key] ?? key, locale, params),
    href: (path) => localePath(locale, path),
  };
  return <I18nContext.Provider value={i18n}>{props.children}</I18nContext.Provider>;
}

/** The reader's language: texts, and links that stay in it. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('useI18n is for components inside I18nProvider');
  return i18n;
}
