import { splitDateTime } from '@carriole/shared/calendar.ts';
import {
  getImportChanges,
  type ImportChange,
  type ImportChangeKind,
  type ImportRunSummary,
} from '@carriole/shared/contracts/import-runs.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { type Asked, ask } from '../ask.ts';
import { downloadText } from '../download.ts';
import { createAct } from './act.ts';
import { changesCsv } from './changes-csv.ts';
import { Refused } from './refused.tsx';

const pageSize = 1000;

/** Everything the tab lists, over all its pages, as a file for a spreadsheet. */
export function ChangesDownload(props: {
  run: ImportRunSummary;
  kind: ImportChangeKind;
  q: string | undefined;
}) {
  const { t } = useI18n();
  const act = createAct();
  const download = async () => {
    const { run, kind, q } = props;
    const changes = await act.run(() => everyChange(run.id, kind, q));
    if (!changes) return;
    const name = `${t(`changes.file.${kind}`)}-${splitDateTime(run.at).date}.csv`;
    downloadText(name, changesCsv(changes, kind, t));
  };
  return (
    <div data-slot="download">
      <Button variant="secondary" disabled={act.busy()} onClick={() => void download()}>
        {t('inbox.download')}
      </Button>
      <Refused act={act} />
    </div>
  );
}

async function everyChange(
  id: string,
  kind: ImportChangeKind,
  q: string | undefined,
): Promise<Asked<ImportChange[]>> {
  const all: ImportChange[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const query = { kind, q, page, size: pageSize };
    const asked = await ask(getImportChanges, { params: { id }, query });
    if (asked.value === null) return asked;
    all.push(...asked.value.items);
    pages = asked.value.pages;
  }
  return { value: all, problem: null };
}
