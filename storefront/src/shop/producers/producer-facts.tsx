import { monthName } from '@carriole/shared/calendar.ts';
import type { ProducerPage } from '@carriole/shared/contracts/producers.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Chip } from '../../ui/chip.tsx';
import { monthSpans } from './months.ts';

const most = 8;

/** The labels, each with the body that controls it. */
export function LabelsSection(props: { labels: ProducerPage['labelDetails'] }) {
  const { t, locale } = useI18n();
  return (
    <Show when={props.labels.length > 0}>
      <section data-slot="labels">
        <h2>{t('product.labels')}</h2>
        <ul>
          <For each={props.labels}>
            {(label) => (
              <li>
                <Chip variant={label.kind === 'organic' ? 'organic' : 'plain'}>{label.name[locale]}</Chip>
                <Show when={label.code}>
                  {(code) => <span class="small soft">{t('product.control', { code: code() })}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** What has a season: what is in it now, and what comes back next. */
export function SeasonsSection(props: { seasons: ProducerPage['seasons'] }) {
  const { t } = useI18n();
  const now = () => props.seasons.filter((season) => season.now).slice(0, most);
  const next = () => props.seasons.filter((season) => !season.now).slice(0, most);
  return (
    <Show when={props.seasons.length > 0}>
      <section data-slot="seasons">
        <h2>{t('producer.seasons')}</h2>
        <Season title={t('producer.inSeason')} seasons={now()} />
        <Season title={t('producer.toCome')} seasons={next()} />
      </section>
    </Show>
  );
}

function Season(props: { title: string; seasons: ProducerPage['seasons'] }) {
  const { locale, href } = useI18n();
  const months = (numbers: readonly number[]) =>
    monthSpans(numbers)
      .map(({ from, to }) => [...new Set([from, to])].map((month) => monthName(month, locale)).join(' – '))
      .join(', ');
  return (
    <Show when={props.seasons.length > 0}>
      <h3>{props.title}</h3>
      <ul>
        <For each={props.seasons}>
          {(season) => (
            <li>
              <a href={href(paths.product(season.slug))}>{season.name[locale]}</a>{' '}
              <span class="small soft">{months(season.months)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
