import { monthName } from '@carriole/shared/calendar.ts';
import type { SeasonGood } from '@carriole/shared/contracts/finding.ts';
import { createAsync, useLocation } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { seasonsQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { Produce } from '../parts/produce.tsx';
import { capital } from '../parts/when.ts';
import { type Aisle, goodPath, inMonth, monthOf, standing, yearFrom } from './months.ts';
import { YearTable } from './year-table.tsx';

/** The calendar: one month with what is in season then, and the whole year as a table. */
export function Seasons() {
  const { t, locale, href } = useI18n();
  const location = useLocation();
  const seasons = createAsync(() => seasonsQuery());
  return (
    <Show when={seasons()}>
      {(found) => {
        const month = () => monthOf(location.search, found().month);
        return (
          <div data-component="seasons-page">
            <PageHead title={t('seasons.title')} description={t('seasons.intro')} />
            <header>
              <h1>{t('seasons.title')}</h1>
              <p class="soft no-print">{t('seasons.intro')}</p>
            </header>
            <nav data-component="month-nav" aria-label={t('seasons.months')} class="no-print">
              <ul>
                <For each={yearFrom(found().month)}>
                  {(one) => (
                    <li>
                      <a
                        href={href(paths.seasons(one === found().month ? '' : `month=${one}`))}
                        aria-current={one === month() ? 'page' : undefined}
                        data-now={one === found().month ? '' : undefined}
                        noScroll
                      >
                        {capital(monthName(one, locale))}
                      </a>
                    </li>
                  )}
                </For>
              </ul>
            </nav>
            <Month aisles={found().aisles} month={month()} />
            <section data-slot="year" aria-labelledby="year">
              <div data-slot="head">
                <h2 id="year">{t('seasons.table')}</h2>
                <Button variant="quiet" class="no-print" onClick={() => print()}>
                  <Icon name="print" />
                  {t('common.print')}
                </Button>
              </div>
              <For each={found().aisles}>
                {(aisle) => <YearTable aisle={aisle} now={found().month} shown={month()} />}
              </For>
            </section>
          </div>
        );
      }}
    </Show>
  );
}

/** What is in season in one month, aisle by aisle; what is there all year is no season. */
function Month(props: { aisles: readonly Aisle[]; month: number }) {
  const { t, locale, href } = useI18n();
  const shown = () =>
    props.aisles
      .map(({ id, name, goods }) => ({ id, name, goods: inMonth(goods, props.month) }))
      .filter(({ goods }) => goods.length > 0);
  const count = () => shown().reduce((sum, { goods }) => sum + goods.length, 0);
  return (
    <section data-slot="month" aria-labelledby="month" class="no-print">
      <div data-slot="head">
        <h2 id="month">{t('seasons.in', { month: monthName(props.month, locale) })}</h2>
        <p class="soft" role="status">
          {t('seasons.count', { count: count() })}
        </p>
      </div>
      <For each={shown()}>
        {(aisle) => (
          <section aria-labelledby={`month-${aisle.id}`}>
            <h3 id={`month-${aisle.id}`}>{aisle.name[locale]}</h3>
            <ul>
              <For each={aisle.goods}>
                {(good) => (
                  <li>
                    <a href={href(goodPath(good))}>
                      <Produce icon={good.icon.name} category={good.category} size="small" />
                      <span data-slot="name">
                        {good.name[locale]}
                        <Edge good={good} month={props.month} />
                      </span>
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </section>
  );
}

function Edge(props: { good: SeasonGood; month: number }) {
  const { t } = useI18n();
  const what = () => standing(props.good, props.month);
  return (
    <Show when={what() === 'begins' || what() === 'ends'}>
      <Chip variant={what() === 'begins' ? 'organic' : 'warn'}>
        {what() === 'begins' ? t('seasons.begins') : t('seasons.ends')}
      </Chip>
    </Show>
  );
}
