import { monthName } from '@carriole/shared/calendar.ts';
import type { ProductView } from '@carriole/shared/contracts/catalogue.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TextKey } from '../../i18n/load.ts';
import { paths } from '../../paths.ts';
import { contentOf, packText } from '../parts/price-words.ts';
import { mustListIngredients } from './ingredients.ts';

/** What a label would say before the sale at a distance (EU 1169/2011, articles 9 and 14). */
export function FactsSection(props: { product: ProductView }) {
  const { t, locale, href } = useI18n();
  const producer = () => props.product.producer;
  const pack = () => packText(props.product.pack, locale, t(`unit.${props.product.pack.unit}` as TextKey));
  return (
    <section data-component="product-facts">
      <h2>{t('product.facts')}</h2>
      <dl>
        <Fact name={t('product.producer')}>
          <a href={href(paths.producer(producer().slug))}>{producer().name}</a>
        </Fact>
        <Fact name={t('product.origin')}>
          {producer().postcode} {producer().place}
        </Fact>
        <Show when={pack()}>{(text) => <Fact name={t('product.pack')}>{text()}</Fact>}</Show>
        <Quantity product={props.product} />
        <Fact name={t('product.storage')}>{t(`storage.${props.product.pack.storage}`)}</Fact>
        <Fact name={t('product.allergens')}>
          <Allergens product={props.product} />
        </Fact>
        <Fact name={t('product.traces')}>{t('product.tracesUnknown')}</Fact>
        <Show when={mustListIngredients(props.product.category)}>
          <Fact name={t('product.ingredients')}>
            {t('product.ingredientsUnknown', { coop: props.product.cooperatives[0]?.name ?? '' })}
          </Fact>
        </Show>
        <Labels product={props.product} />
        <Fact name={t('product.season')}>
          {props.product.months.length === 0
            ? t('product.allYear')
            : props.product.months.map((month) => monthName(month, locale)).join(', ')}
        </Fact>
        <Show when={props.product.price.depositCents > 0}>
          <Fact name={t('product.deposit')}>
            {formatMoney(props.product.price.depositCents, locale)}
            {props.product.depositName ? ` (${props.product.depositName[locale]})` : ''}
          </Fact>
        </Show>
        <Show when={props.product.gtin}>{(gtin) => <Fact name={t('product.gtin')}>{gtin()}</Fact>}</Show>
      </dl>
    </section>
  );
}

function Fact(props: { name: string; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Quantity(props: { product: ProductView }) {
  const { t, locale } = useI18n();
  const text = () => {
    const { pack } = props.product;
    if (pack.netUnit === 'piece')
      return pack.netAmount === null ? null : t('product.pieces', { count: pack.netAmount });
    const content = contentOf(pack, locale);
    return content !== null && pack.weighed ? t('product.weighed', { quantity: content }) : content;
  };
  return <Show when={text()}>{(quantity) => <Fact name={t('product.quantity')}>{quantity()}</Fact>}</Show>;
}

/** Not stated is never shown as "none": the buyer is told to ask. */
function Allergens(props: { product: ProductView }) {
  const { t, locale } = useI18n();
  return (
    <Show when={props.product.allergens} fallback={<strong>{t('product.allergensUnknown')}</strong>}>
      {(known) => (
        <>
          <Show when={known().length > 0} fallback={t('product.allergensNone')}>
            <strong>
              {t('product.contains', {
                list: known()
                  .map(({ name }) => name[locale])
                  .join(', '),
              })}
            </strong>
          </Show>
          <For each={props.product.allergensOpenAt}>
            {(coops) => <p class="small">{t('product.allergensPartly', { coops })}</p>}
          </For>
        </>
      )}
    </Show>
  );
}

function Labels(props: { product: ProductView }) {
  const { t, locale } = useI18n();
  return (
    <Show when={props.product.labelDetails.length > 0}>
      <Fact name={t('product.labels')}>
        <ul>
          <For each={props.product.labelDetails}>
            {(label) => (
              <li>
                {label.name[locale]}
                <Show when={label.code}>
                  {(code) => <span class="small soft"> {t('product.control', { code: code() })}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Fact>
    </Show>
  );
}
