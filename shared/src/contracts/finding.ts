import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { NewsKind, ProductCard } from './catalogue.ts';
import { AudienceQuery, CooperativeRef, Icon, LocalText, Postcode, ProducerRef, Slug } from './common.ts';

/** Where a suggestion leads: one product, a search for goods of that name, a category, a producer or a co-op. */
const SuggestionKind = z.enum(['product', 'search', 'category', 'producer', 'cooperative']);

export const Suggestion = z.object({
  kind: SuggestionKind,
  /** A slug, a category's id, or the words to search for. */
  target: z.string(),
  /** In the reader's language. */
  name: z.string(),
  /** Stretches of the name that answer what was typed, `[from, to)` in UTF-16 units, in order. */
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  /** Who makes it, or where it is; null when the name says it all. */
  hint: z.string().nullable(),
  /** Products behind it; null for a single product. */
  count: z.number().int().nullable(),
  /** A product's or category's picture, and the category whose ground it lies on. */
  picture: z.object({ icon: Icon, category: z.string() }).nullable(),
  /** A co-op's colour. */
  colour: z.string().nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const getSuggestions = defineRoute({
  method: 'GET',
  path: '/api/v1/catalogue/suggestions',
  summary: 'What a reader who has typed this much may be looking for, at most eight, goods first.',
  tag: 'Catalogue',
  access: 'public',
  query: z.object({ q: z.string().trim().max(100).default(''), audience: AudienceQuery }),
  reply: z.object({ items: z.array(Suggestion).max(8) }),
  problems: ['bad-input'],
});

/** A price that changed: for a cut, `beforeCents` is the lowest of the thirty days before it (directive 98/6, art. 6a). */
const PriceMove = z.object({ beforeCents: z.number().int(), nowCents: z.number().int() });

export const NewsItem = z.object({
  product: ProductCard,
  /** When it came, came back or changed its price, as local date; null for what comes with the month. */
  since: z.iso.date().nullable(),
  price: PriceMove.nullable(),
});
export type NewsItem = z.infer<typeof NewsItem>;

/** Kinds of news, and what is on offer for the last month of its season. */
export const NewsSectionKind = z.enum([...NewsKind.options, 'last-month']);
export type NewsSectionKind = z.infer<typeof NewsSectionKind>;

export const NewsSection = z.object({
  kind: NewsSectionKind,
  total: z.number().int(),
  /** The latest of them, at most twelve. */
  items: z.array(NewsItem),
});
export type NewsSection = z.infer<typeof NewsSection>;

export const Withdrawn = z.object({ name: LocalText, producer: ProducerRef, since: z.iso.date() });
export type Withdrawn = z.infer<typeof Withdrawn>;

export const getNews = defineRoute({
  method: 'GET',
  path: '/api/v1/catalogue/news',
  summary: 'What changed in the catalogue since a week ago, and what begins and ends with this month.',
  tag: 'Catalogue',
  access: 'public',
  query: z.object({ postcode: Postcode.optional(), audience: AudienceQuery }),
  reply: z.object({
    since: z.iso.date(),
    month: z.number().int().min(1).max(12),
    sections: z.array(NewsSection),
    /** Products nobody offers any more since then, at most forty. */
    withdrawn: z.array(Withdrawn),
  }),
  problems: ['bad-input', 'place-unknown'],
});

export const SeasonGood = z.object({
  name: LocalText,
  /** A search in its category that finds it. */
  q: z.string(),
  category: z.string(),
  icon: Icon,
  /** Months of sale, 1 to 12; all twelve when it is there all year. */
  months: z.array(z.number().int()),
  products: z.number().int(),
  cooperatives: z.array(Slug),
});
export type SeasonGood = z.infer<typeof SeasonGood>;

export const getSeasons = defineRoute({
  method: 'GET',
  path: '/api/v1/catalogue/seasons',
  summary: 'Which goods are offered in which months, by aisle; aisles without seasons are left out.',
  tag: 'Catalogue',
  access: 'public',
  query: z.object({ audience: AudienceQuery }),
  reply: z.object({
    /** The present month in Brussels. */
    month: z.number().int().min(1).max(12),
    aisles: z.array(z.object({ id: z.string(), name: LocalText, goods: z.array(SeasonGood) })),
    cooperatives: z.array(CooperativeRef),
  }),
  problems: ['bad-input'],
});
