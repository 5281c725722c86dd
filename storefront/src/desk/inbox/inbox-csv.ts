import type { InboxItem } from '@carriole/shared/contracts/desk.ts';
import type { CsvCell } from '../csv.ts';
import { wayOf } from '../words.ts';

type T = Parameters<typeof wayOf>[1];

/** The inbox as rows for a spreadsheet: dates as ISO dates, amounts in cents. */
export function inboxCsv(items: readonly InboxItem[], t: T): CsvCell[][] {
  const head: CsvCell[] = [
    t('inbox.number'),
    t('inbox.status'),
    t('inbox.placed'),
    t('inbox.customer'),
    t('inbox.place'),
    t('inbox.when'),
    t('inbox.from'),
    t('inbox.to'),
    t('inbox.way'),
    t('inbox.lines'),
    t('inbox.total'),
  ];
  return [head, ...items.map((item) => row(item, t))];
}

function row(item: InboxItem, t: T): CsvCell[] {
  return [
    item.number,
    t(`inbox.status.${item.status}`),
    item.placedAt.replace('T', ' '),
    item.customer,
    item.place,
    item.day.date,
    item.day.from,
    item.day.to,
    wayOf(item, t),
    item.lineCount,
    { cents: item.totalCents },
  ];
}
