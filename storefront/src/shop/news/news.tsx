import { formatDate, monthName } from '@carriole/shared/calendar.ts';
import type { NewsItem, NewsSection } from '@carriole/shared/contracts/finding.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { createAsync } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { newsQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TextKey } from '../../i18n/load.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { searchOf } from '../catalogue/filters.ts';
import { PageHead } from '../layout/page-head.tsx';
import { ProductCard } from '../parts/product-card.tsx';

/** What changed since a week ago: what came, came back, costs otherwise, and what the month brings and takes. */
export function News() {
  const { t, locale, href } = useI18n();
  const session = useSession();
  const news = createAsync(() => newsQuery(session.place()?.postcode));
  return (
    <Show when={news()}>
      {(found) => {
        const month = () => monthName(found().month, locale);
        const intro = () => t('news.intro', { date: formatDate(found().since, locale), month: month() });
        return (
          <div data-component="news-page">
            <PageHead title={t('news.title')} description={intro()} />
            <header>
              <h1>{t('news.title')}</h1>
              <p class="soft">{intro()}</p>
              <p data-slot="ways" class="no-print">
                <a href={href(paths.seasons())}>{t('find.calendar')}</a>
                <a href={paths.newsFeed()} rel="external">
                  {t('news.feed')}
                </a>
              </p>
            </header>
            <Show when={found().sections.length + found().withdrawn.length > 0} fallback={<NothingNew />}>
              <For each={found().sections}>{(section) => <Section section={section} month={month()} />}</For>
              <Show when={found().withdrawn.length > 0}>
                <section aria-labelledby="withdrawn">
                  <h2 id="withdrawn">{t('news.withdrawn')}</h2>
                  <p class="soft">{t('news.withdrawnText')}</p>
                  <ul data-slot="withdrawn">
                    <For each={found().withdrawn}>
                      {({ name, producer, since }) => (
                        <li>
                          <strong>{name[locale]}</strong>,{' '}
                          <a href={href(paths.producer(producer.slug))}>{producer.name}</a>{' '}
                          <span class="small soft">
                            {t('news.since', { date: formatDate(since, locale) })}
                          </span>
                        </li>
                      )}
                    </For>
                  </ul>
                </section>
              </Show>
            </Show>
          </div>
        );
      }}
    </Show>
  );
}

/** The list behind a section; what ends with the month has none of its own, so the calendar tells it. */
function addressOf(kind: NewsSection['kind']): string {
  return kind === 'last-month'
    ? paths.seasons()
    : paths.home(searchOf({ news: [kind], sort: kind === 'season' ? 'relevance' : 'newest' }));
}

function Section(props: { section: NewsSection; month: string }) {
  const { t, href } = useI18n();
  const id = () => `news-${props.section.kind}`;
  return (
    <section aria-labelledby={id()}>
      <h2 id={id()}>{t(`news.section.${props.section.kind}` as TextKey, { month: props.month })}</h2>
      <ul data-component="product-grid">
        <For each={props.section.items}>
          {(item) => (
            <li>
              <ProductCard product={item.product} />
              <Note item={item} />
            </li>
          )}
        </For>
      </ul>
      <Show when={props.section.total > props.section.items.length}>
        <ButtonLink variant="secondary" href={href(addressOf(props.section.kind))}>
          {t('news.all', { count: props.section.total })}
        </ButtonLink>
      </Show>
    </section>
  );
}

/** Since when it is so, and for a price what it was: for a cut, the lowest of the month before. */
function Note(props: { item: NewsItem }) {
  const { t, locale } = useI18n();
  const was = () => {
    const { price } = props.item;
    if (!price) return null;
    const cut = price.nowCents < price.beforeCents;
    return t(cut ? 'news.wasLowest' : 'news.was', { price: formatMoney(price.beforeCents, locale) });
  };
  return (
    <Show when={props.item.since}>
      {(since) => (
        <p data-slot="note">
          {t('news.since', { date: formatDate(since(), locale) })}
          <Show when={was()}>
            {(text) => (
              <>
                {' · '}
                {text()}
              </>
            )}
          </Show>
        </p>
      )}
    </Show>
  );
}

function NothingNew() {
  const { t, href } = useI18n();
  return (
    <EmptyState picture="/icons/fluent-emoji-flat/seedling.svg" title={t('news.none')}>
      <p>{t('news.noneText')}</p>
      <ButtonLink variant="secondary" href={href(paths.seasons())}>
        {t('find.calendar')}
      </ButtonLink>
    </EmptyState>
  );
}
