import { formatDateTime } from '@carriole/shared/calendar.ts';
import type { LinkChange } from '@carriole/shared/contracts/producer-links.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Chip } from '../../ui/chip.tsx';
import { changedTerms } from './changes.ts';

/** What was changed of a producer's link and stocks, by whom and when; the latest first. */
export function History(props: { history: readonly LinkChange[] }) {
  const { t, locale } = useI18n();
  const sentences = (change: LinkChange) => {
    const { link, stock } = change;
    if (stock) return [stockSentence(stock)];
    const changed = link ? changedTerms(link.before, link.after, t, locale) : [];
    return changed.length > 0 ? changed : [t('history.nobody')];
  };
  const stockSentence = ({ product, cooperative, before, after }: NonNullable<LinkChange['stock']>) => {
    const said = (stock: typeof before) =>
      stock === null
        ? t('history.nothing')
        : t('history.stocked', { units: stock.units, own: stock.ownReserve });
    const name = t('history.stock', { product: product[locale], cooperative });
    return t('history.fromTo', { name, before: said(before), after: said(after) });
  };
  return (
    <section data-component="link-history" aria-labelledby="history-title">
      <h2 id="history-title">{t('history.title')}</h2>
      <Show when={props.history.length > 0} fallback={<p data-slot="quiet">{t('history.none')}</p>}>
        <ol>
          <For each={props.history}>
            {(change) => (
              <li>
                <p data-slot="quiet">
                  {t('history.who', { name: change.by, when: formatDateTime(change.at, locale) })}{' '}
                  <Show when={change.undo}>
                    <Chip>{t('history.undo')}</Chip>
                  </Show>
                </p>
                <For each={sentences(change)}>{(sentence) => <p>{sentence}</p>}</For>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}
