import type { LinkItem } from '@carriole/shared/contracts/producer-links.ts';
import type { CsvCell } from '../csv.ts';
import { audienceWords, type T } from './words.ts';

/** The producers as rows for a spreadsheet, dates as ISO dates. */
export function producersCsv(items: readonly LinkItem[], t: T): CsvCell[][] {
  const head: CsvCell[] = [
    t('links.name'),
    t('links.place'),
    t('links.state'),
    t('links.audiences'),
    t('links.since'),
    t('links.until'),
    t('links.articles'),
    t('links.csv.counted'),
    t('links.csv.soldOut'),
    t('links.csv.common'),
    t('links.others'),
  ];
  return [head, ...items.map((item) => row(item, t))];
}

function row(item: LinkItem, t: T): CsvCell[] {
  return [
    item.producer.name,
    `${item.producer.postcode} ${item.producer.place}`,
    t(`links.state.${item.state}`),
    audienceWords(item.audiences, t),
    item.since ?? '',
    item.until ?? '',
    item.articles,
    item.counted,
    item.soldOut,
    item.common,
    item.others.map(({ name }) => name).join(', '),
  ];
}
