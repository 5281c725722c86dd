import type { JoinSide as Side } from '@carriole/shared/contracts/joins.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { formatQuantity } from '@carriole/shared/quantity.ts';
import { foldText } from '@carriole/shared/text.ts';
import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';

/** One side of a pair, as its co-op has it; a fact that the other side has otherwise stands out. */
export function JoinSide(props: { side: Side; other: Side }) {
  const { t } = useI18n();
  const producer = () => props.side.producer;
  const village = (side: Side) => `${side.producer.postcode} ${side.producer.place}`;
  return (
    <section data-component="join-side">
      <Ribbon cooperative={props.side.cooperative} />
      <h3>{props.side.name}</h3>
      <dl>
        <Show when={props.side.article}>
          <Fact name={t('joins.producer')}>{producer().name}</Fact>
        </Show>
        <Fact name={t('joins.place')} differs={village(props.side) !== village(props.other)}>
          {village(props.side)}
        </Fact>
        <Show when={props.side.article} fallback={<ProducerFacts side={props.side} other={props.other} />}>
          <ArticleFacts side={props.side} other={props.other} />
        </Show>
        <Fact name={t('joins.ref')}>
          <code>{props.side.ref}</code>
        </Fact>
      </dl>
    </section>
  );
}

function ProducerFacts(props: { side: Side; other: Side }) {
  const { t } = useI18n();
  const differs = (fact: 'activity' | 'enterpriseNumber') =>
    props.side.producer[fact] !== props.other.producer[fact];
  return (
    <>
      <Fact name={t('joins.activity')} differs={differs('activity')}>
        {props.side.producer.activity}
      </Fact>
      <Fact name={t('joins.number')} differs={differs('enterpriseNumber')}>
        {props.side.producer.enterpriseNumber ?? t('joins.notStated')}
      </Fact>
      <Fact name={t('joins.articles')}>{props.side.articleCount}</Fact>
    </>
  );
}

function ArticleFacts(props: { side: Side; other: Side }) {
  const { t, locale } = useI18n();
  const prices = (side: Side) =>
    [
      [t('joins.households'), side.article?.householdPriceCents],
      [t('joins.professionals'), side.article?.professionalPriceCents],
    ].flatMap(([who, cents]) => (typeof cents === 'number' ? [`${formatMoney(cents, locale)} ${who}`] : []));
  const labels = (side: Side) => side.article?.labels.map(({ id }) => id).join(' ');
  const content = (side: Side) => contentOf(side, locale);
  return (
    <>
      <Fact name={t('joins.content')} differs={content(props.side) !== content(props.other)}>
        {content(props.side)}
      </Fact>
      <Fact
        name={props.side.article?.pack.weighed ? t('joins.pricePerKg') : t('joins.price')}
        differs={prices(props.side).join() !== prices(props.other).join()}
      >
        <For each={prices(props.side)}>{(price) => <span data-slot="price">{price}</span>}</For>
      </Fact>
      <Fact name={t('joins.labels')} differs={labels(props.side) !== labels(props.other)}>
        <For each={props.side.article?.labels} fallback={t('joins.noLabels')}>
          {(label) => (
            <Chip variant={label.kind === 'organic' ? 'organic' : 'plain'}>{label.name[locale]}</Chip>
          )}
        </For>
      </Fact>
      <Fact name={t('joins.gtin')} differs={props.side.article?.gtin !== props.other.article?.gtin}>
        {props.side.article?.gtin ?? t('joins.notStated')}
      </Fact>
    </>
  );
}

/** The pack as the co-op writes it, and what it holds where that says more. */
function contentOf({ article }: Side, locale: Locale): string {
  if (!article) return '';
  const { label, netAmount, netUnit } = article.pack;
  if (netAmount === null || netUnit === 'piece') return label;
  const held = formatQuantity(netAmount, netUnit, locale);
  return foldText(label).includes(foldText(held)) ? label : `${label} (${held})`;
}

function Fact(props: { name: string; differs?: boolean; children: JSX.Element }) {
  const { t } = useI18n();
  return (
    <div data-differs={props.differs ? '' : undefined}>
      <dt>{props.name}</dt>
      <dd>
        {props.children}
        <Show when={props.differs}>
          <span class="visually-hidden"> ({t('joins.differs')})</span>
        </Show>
      </dd>
    </div>
  );
}
