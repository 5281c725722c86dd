import { formatDateShort } from '@carriole/shared/calendar.ts';
import type { UnmetDemand } from '@carriole/shared/contracts/demand.ts';
import { createAsync } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { toCsv } from '../csv.ts';
import { unmetDemandOf } from '../desk-data.ts';
import { downloadText } from '../download.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { demandRows } from './demand-rows.ts';

/** What people wanted and could not have, week by week: places no round reaches, searches that found nothing. */
export function DemandDesk() {
  const { t } = useI18n();
  const asked = createAsync(() => unmetDemandOf());
  useSignedOut(() => asked());
  return (
    <div data-component="demand">
      <PageTitle title={t('demand.title')} />
      <p class="soft">{t('demand.text')}</p>
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={asked()?.value}>{(found) => <Found demand={found()} />}</Show>
    </div>
  );
}

function Found(props: { demand: UnmetDemand }) {
  const { t } = useI18n();
  const places = () =>
    props.demand.places.map(({ postcode, place, province, ...counts }) => ({
      ...counts,
      name: `${postcode} ${place}`,
      more: province,
    }));
  const searches = () =>
    props.demand.searches.map(({ words, ...counts }) => ({ ...counts, name: words, more: '' }));
  const download = () =>
    downloadText(
      `demandes-${props.demand.weeks.at(-1)}.csv`,
      toCsv(
        demandRows(props.demand, {
          kind: t('demand.kind'),
          wanted: t('demand.wanted'),
          total: t('demand.total'),
          place: t('demand.place'),
          search: t('demand.search'),
        }),
      ),
    );
  return (
    <>
      <p>
        <Button variant="secondary" onClick={download}>
          {t('demand.download')}
        </Button>
      </p>
      <Table
        title={t('demand.places')}
        empty={t('demand.noPlaces')}
        weeks={props.demand.weeks}
        lines={places()}
        hidden={props.demand.hiddenPlaces}
      />
      <Table
        title={t('demand.searches')}
        empty={t('demand.noSearches')}
        weeks={props.demand.weeks}
        lines={searches()}
        hidden={props.demand.hiddenSearches}
      />
    </>
  );
}

type Line = { name: string; more: string; total: number; byWeek: number[] };

function Table(props: {
  title: string;
  empty: string;
  weeks: readonly string[];
  lines: readonly Line[];
  hidden: number;
}) {
  const { t, locale } = useI18n();
  return (
    <section>
      <h2>{props.title}</h2>
      <Show when={props.lines.length > 0} fallback={<p class="soft">{props.empty}</p>}>
        <div data-slot="scroll" role="region" aria-label={props.title} tabindex="0">
          <table data-component="desk-table">
            <thead>
              <tr>
                <th scope="col">{t('demand.wanted')}</th>
                <th scope="col" class="num">
                  {t('demand.total')}
                </th>
                <For each={props.weeks}>
                  {(week) => (
                    <th scope="col" class="num">
                      {formatDateShort(week, locale)}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={props.lines}>
                {(line) => (
                  <tr>
                    <th scope="row">
                      {line.name} <span class="soft small">{line.more}</span>
                    </th>
                    <td class="num">
                      <strong>{line.total}</strong>
                    </td>
                    <For each={line.byWeek}>
                      {(count) => <td class="num">{count === 0 ? '·' : count}</td>}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
      <Show when={props.hidden > 0}>
        <p class="small soft">{t('demand.hidden', { count: props.hidden })}</p>
      </Show>
    </section>
  );
}
