import { monthName } from '@carriole/shared/calendar.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { type Aisle, everyMonth, goodPath, standing } from './months.ts';

/** One aisle's goods against the twelve months: bars one can read down a column or along a row. */
export function YearTable(props: { aisle: Aisle; now: number; shown: number }) {
  const { t, locale, href } = useI18n();
  return (
    <table data-component="year-table">
      <caption>{props.aisle.name[locale]}</caption>
      <thead>
        <tr>
          <th scope="col">{t('seasons.good')}</th>
          <For each={everyMonth}>
            {(month) => (
              <th
                scope="col"
                data-now={month === props.now ? '' : undefined}
                data-shown={month === props.shown ? '' : undefined}
              >
                <abbr title={monthName(month, locale)}>
                  <span aria-hidden="true">{monthName(month, locale).slice(0, 1).toUpperCase()}</span>
                  <span class="visually-hidden">{monthName(month, locale)}</span>
                </abbr>
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.aisle.goods}>
          {(good) => (
            <tr>
              <th scope="row">
                <a href={href(goodPath(good))}>{good.name[locale]}</a>
              </th>
              <For each={everyMonth}>
                {(month) => (
                  <td
                    data-state={standing(good, month)}
                    data-now={month === props.now ? '' : undefined}
                    data-shown={month === props.shown ? '' : undefined}
                  >
                    <Show when={good.months.includes(month)}>
                      <span class="visually-hidden">{t('seasons.yes')}</span>
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
