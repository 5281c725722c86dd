import type { BasketLine } from '@carriole/shared/contracts/baskets.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { For, Show } from 'solid-js';
import { useBasket } from '../../basket-store.tsx';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { Produce } from '../parts/produce.tsx';
import { WhyNot } from '../parts/promise.tsx';
import { LinePromise } from './line-promise.tsx';
import type { ShownDays } from './use-basket-days.ts';

/** One line: what, how many, how much, from whom by preference, and what stands in its way. */
export function BasketRow(props: { line: BasketLine; days: ShownDays; onRemove: () => void }) {
  const { t, locale, href } = useI18n();
  const basket = useBasket();
  const product = () => props.line.product;
  const name = () => product().name[locale];
  const unit = () =>
    t(product().pack.weighed ? 'basket.perKg' : 'basket.each', {
      price: formatMoney(props.line.unitPriceCents, locale),
    });
  const change = (quantity: number) =>
    quantity === 0 ? props.onRemove() : basket.set({ id: props.line.productId, name: name() }, quantity);
  return (
    <div data-component="basket-row">
      <Produce icon={product().icon.name} category={product().category} size="small" />
      <div data-slot="words">
        <h3>
          <a href={href(paths.product(product().slug))}>{name()}</a>
        </h3>
        <p class="small soft">
          {product().producer.name} · <span class="num">{unit()}</span>
          <Show when={props.line.depositCents > 0}>
            {' · '}
            <span class="num">
              {t('card.deposit', { price: formatMoney(props.line.depositCents, locale) })}
            </span>
          </Show>
        </p>
        <Show when={props.line.onlyLeft !== null}>
          <Chip variant="warn">{t('basket.onlyLeft', { count: props.line.onlyLeft ?? 0 })}</Chip>
        </Show>
        <Show when={product().unavailable}>
          {(unavailable) => (
            <Chip variant="warn">
              <WhyNot unavailable={unavailable()} />
            </Chip>
          )}
        </Show>
        <LinePromise productId={props.line.productId} days={props.days} />
        <Wish line={props.line} name={name()} />
      </div>
      <strong data-slot="price" class="num">
        {formatMoney(props.line.goodsCents, locale)}
      </strong>
      <div data-slot="change">
        <Stepper
          value={basket.quantityOf(props.line.productId) || props.line.quantity}
          name={name()}
          onChange={change}
        />
        <Button
          variant="quiet"
          aria-label={t('basket.remove', { name: name() })}
          onClick={() => props.onRemove()}
        >
          <Icon name="trash" />
        </Button>
      </div>
    </div>
  );
}

function Wish(props: { line: BasketLine; name: string }) {
  const { t } = useI18n();
  const basket = useBasket();
  const choose = (slug: string) =>
    basket.set(
      { id: props.line.productId, name: props.name },
      props.line.quantity,
      slug === '' ? null : slug,
    );
  return (
    <Show when={props.line.product.cooperatives.length > 1}>
      <label data-slot="wish">
        <span>{t('basket.wish')}</span>
        <select data-component="select" onChange={(event) => choose(event.currentTarget.value)}>
          <option value="" selected={props.line.wish === null}>
            {t('basket.wishNone')}
          </option>
          <For each={props.line.product.cooperatives}>
            {({ slug, name }) => (
              <option value={slug} selected={slug === props.line.wish}>
                {name}
              </option>
            )}
          </For>
        </select>
      </label>
    </Show>
  );
}
