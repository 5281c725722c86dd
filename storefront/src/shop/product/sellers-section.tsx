import type { ProductView } from '@carriole/shared/contracts/catalogue.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { For, Show } from 'solid-js';
import { useBasket } from '../../basket-store.tsx';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Choice } from '../../ui/choice.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';

/** Who sells it; with several sellers, a preference one may have. */
export function SellersSection(props: {
  product: ProductView;
  wish: string | null;
  onWish: (slug: string | null) => void;
}) {
  const { t, locale, href } = useI18n();
  const basket = useBasket();
  const offers = () => props.product.offers;

  function choose(slug: string | null): void {
    props.onWish(slug);
    const { id, name } = props.product;
    const quantity = basket.quantityOf(id);
    if (quantity > 0) basket.set({ id, name: name[locale] }, quantity, slug);
  }

  return (
    <section data-component="sellers">
      <Show
        when={offers().length > 1}
        fallback={
          <For each={offers()}>
            {({ cooperative }) => (
              <p>
                <a href={href(paths.cooperative(cooperative.slug))}>
                  <Ribbon cooperative={cooperative}>{t('product.soldBy', { coop: cooperative.name })}</Ribbon>
                </a>
              </p>
            )}
          </For>
        }
      >
        <fieldset>
          <legend>{t('product.sellers')}</legend>
          <p class="small soft">{t('product.soldByMany')}</p>
          <Choice
            type="radio"
            name="wish"
            value=""
            checked={props.wish === null}
            label={t('product.noWish')}
            onChange={() => choose(null)}
          />
          <For each={offers()}>
            {(offer) => (
              <Choice
                type="radio"
                name="wish"
                value={offer.cooperative.slug}
                checked={props.wish === offer.cooperative.slug}
                disabled={offer.unavailable !== null}
                label={<Ribbon cooperative={offer.cooperative} />}
                end={
                  offer.unavailable
                    ? t(`why.${offer.unavailable.why}`)
                    : formatMoney(offer.price.cents, locale)
                }
                onChange={() => choose(offer.cooperative.slug)}
              />
            )}
          </For>
        </fieldset>
        <details data-slot="choice">
          <summary>{t('product.choice')}</summary>
          <p class="small">{t('product.choiceText')}</p>
        </details>
      </Show>
    </section>
  );
}
