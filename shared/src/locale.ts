import { z } from 'zod';

export const locales = ['fr', 'nl', 'de', 'en'] as const;
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;
export const defaultLocale: Locale = 'fr';

/** A text in the four languages of the federation. */
export type LocalText = Record<Locale, string>;
