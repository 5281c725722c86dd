import { formatDate } from '@carriole/shared/calendar.ts';
import type { CataloguePage, Category, FilterKind, LabelRef } from '@carriole/shared/contracts/catalogue.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TextKey } from '../../i18n/load.ts';
import { useFederation } from '../layout/federation.tsx';

/** What the choices of the filters are called by. */
export type Known = {
  categories: readonly Category[];
  labels: readonly LabelRef[];
  allergens: readonly { id: string; name: LocalText }[];
  facets: CataloguePage['facets'] | undefined;
};

/** The reader's words for a choice of a filter, alone as a chip needs it. */
export function useFilterName(known: () => Known) {
  const { t, locale } = useI18n();
  const federation = useFederation();
  const nameIn = (all: readonly { id: string; name: LocalText }[], id: string) =>
    all.find((one) => one.id === id)?.name[locale];
  // German nouns keep their capital inside a phrase.
  const within = (name: string) => (locale === 'de' ? name : name.charAt(0).toLowerCase() + name.slice(1));
  const names: Record<FilterKind, (value: string) => string | undefined> = {
    q: (value) => t('filters.search', { text: value }),
    category: (value) => nameIn(known().categories, value),
    cooperative: (value) => federation().cooperatives.find(({ slug }) => slug === value)?.name,
    producer: (value) => known().facets?.producers.find(({ id }) => id === value)?.name,
    label: (value) => nameIn(known().labels, value),
    free: (value) => t('find.without', { name: within(nameIn(known().allergens, value) ?? value) }),
    season: () => t('find.seasonNow'),
    storage: (value) => t(`find.storage.${value}` as TextKey),
    day: (value) => formatDate(value, locale),
    price: (value) => priceWords(value),
    news: (value) => t(`find.news.${value}` as TextKey),
  };
  function priceWords(band: string): string {
    const [from = '0', to = ''] = band.split('-');
    const money = (cents: string) => formatMoney(Number(cents), locale).replace(/[.,]00/, '');
    if (to === '') return t('find.price.above', { from: money(from) });
    if (from === '0') return t('find.price.below', { to: money(to) });
    return t('find.price.between', { from: money(from), to: money(to) });
  }
  return (kind: FilterKind, value: string): string => names[kind](value) ?? value;
}
