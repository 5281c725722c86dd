import { getLinks, type LinkItem } from '@carriole/shared/contracts/producer-links.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ask } from '../ask.ts';
import { toCsv } from '../csv.ts';
import { downloadText } from '../download.ts';
import { ProblemNote } from '../problem-note.tsx';
import type { LinkFilters } from './filters.ts';
import { producersCsv } from './producers-csv.ts';

/** Every producer the present filter lets through, on all pages, as a file for a spreadsheet. */
export function ProducersDownload(props: { cooperative: string; filters: LinkFilters; total: number }) {
  const { t } = useI18n();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem | 'offline' | null>(null);
  const download = async () => {
    setBusy(true);
    const all = await allItems(props.cooperative, props.filters);
    setBusy(false);
    setProblem(Array.isArray(all) ? null : all);
    if (Array.isArray(all))
      downloadText(`${t('links.file')}-${props.cooperative}.csv`, toCsv(producersCsv(all, t)));
  };
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        disabled={busy() || props.total === 0}
        onClick={() => void download()}
      >
        {t('links.download')}
      </Button>
      <Show when={problem()}>{(why) => <ProblemNote problem={why()} retry={() => void download()} />}</Show>
    </>
  );
}

async function allItems(
  cooperative: string,
  filters: LinkFilters,
): Promise<LinkItem[] | Problem | 'offline'> {
  const items: LinkItem[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const asked = await ask(getLinks, { query: { ...filters, cooperative, page, size: 200 } });
    if (asked.value === null) return asked.problem;
    items.push(...asked.value.items);
    pages = asked.value.pages;
  }
  return items;
}
