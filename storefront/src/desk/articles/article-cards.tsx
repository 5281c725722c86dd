import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useDesk } from '../desk-context.ts';
import { handText, type OfferPage, valueText } from './value-text.ts';

/** The articles on a phone: one card each, the whole card opens it. */
export function ArticleCards(props: { page: OfferPage; editAt: (id: string) => string }) {
  const { t, locale } = useI18n();
  const desk = useDesk();
  const byId = createMemo(() => new Map(props.page.items.map((offer) => [offer.id, offer])));
  const words = () => ({ t, locale, choices: props.page.choices });
  return (
    <ul data-component="article-cards" aria-label={t('articles.caption', { name: desk.cooperative().name })}>
      <For each={[...byId().keys()]}>
        {(id) => (
          <Show when={byId().get(id)}>
            {(offer) => (
              <li>
                <p data-slot="first">
                  <A href={props.editAt(id)} state={{ opened: true }} noScroll>
                    {offer().values.name}
                  </A>
                  <span data-slot="price">
                    {valueText(
                      'householdPriceCents',
                      offer().values.householdPriceCents ?? offer().values.professionalPriceCents,
                      words(),
                    )}
                  </span>
                </p>
                <p data-slot="quiet">
                  {[offer().values.packLabel, offer().producer, offer().ref].join(' · ')}
                </p>
                <Show when={offer().values.stock !== null}>
                  <p data-slot="quiet">{t('articles.stockOf', { count: offer().values.stock ?? 0 })}</p>
                </Show>
                <Show when={offer().edits.length > 0}>
                  <p>
                    <Chip variant="warn">{t('articles.byHandOf', { fields: handText(offer(), t) })}</Chip>
                  </p>
                </Show>
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}
