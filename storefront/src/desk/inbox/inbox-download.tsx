import { getCoopOrders, type Inbox, type InboxItem } from '@carriole/shared/contracts/desk.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ask } from '../ask.ts';
import { toCsv } from '../csv.ts';
import { downloadText } from '../download.ts';
import { ProblemNote } from '../problem-note.tsx';
import type { InboxFilters } from './filters.ts';
import { inboxCsv } from './inbox-csv.ts';

const size = 200;

/** Everything the present filter lets through, on all pages, as a file for a spreadsheet. */
export function InboxDownload(props: { inbox: Inbox; filters: InboxFilters }) {
  const { t } = useI18n();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem | 'offline' | null>(null);
  const download = async () => {
    setBusy(true);
    const all = await allItems(props.inbox.cooperative.slug, props.filters);
    setBusy(false);
    setProblem(Array.isArray(all) ? null : all);
    if (!Array.isArray(all)) return;
    const day = props.filters.date ? `-${props.filters.date}` : '';
    downloadText(`${t('inbox.file')}-${props.inbox.cooperative.slug}${day}.csv`, toCsv(inboxCsv(all, t)));
  };
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        disabled={busy() || props.inbox.total === 0}
        onClick={() => void download()}
      >
        {t('inbox.download')}
      </Button>
      <Show when={problem()}>{(why) => <ProblemNote problem={why()} retry={() => void download()} />}</Show>
    </>
  );
}

async function allItems(
  cooperative: string,
  filters: InboxFilters,
): Promise<InboxItem[] | Problem | 'offline'> {
  const items = new Map<string, InboxItem>();
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const asked = await ask(getCoopOrders, { query: { ...filters, cooperative, page, size } });
    if (asked.value === null) return asked.problem;
    // An order that came in while reading moves the others on: by id, none is twice.
    for (const item of asked.value.items) items.set(item.id, item);
    pages = asked.value.pages;
  }
  return [...items.values()];
}
