import type { ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import { Show } from 'solid-js';
import { useBasket } from '../../basket-store.tsx';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { flyToBasket } from './fly-to-basket.ts';

/** "Add", and once in the basket a stepper. What is known not to come cannot be added. */
export function AddControl(props: {
  product: Pick<ProductCard, 'id' | 'name' | 'stock' | 'unavailable'>;
  wish?: string | null;
  size?: 'normal' | 'large';
}) {
  const { t, locale } = useI18n();
  const basket = useBasket();
  const name = () => props.product.name[locale];
  const quantity = () => basket.quantityOf(props.product.id);
  const set = (count: number) => basket.set({ id: props.product.id, name: name() }, count, props.wish);
  let place: HTMLDivElement | undefined;

  function add(event: MouseEvent & { currentTarget: HTMLButtonElement }): void {
    flyToBasket(event.currentTarget);
    set(1);
    // The button is replaced by the stepper: focus goes on to its plus.
    queueMicrotask(() => place?.querySelector<HTMLButtonElement>('button:last-of-type')?.focus());
  }

  return (
    <div data-component="add-control" ref={place}>
      <Show
        when={quantity() > 0}
        fallback={
          <Button
            variant={props.size === 'large' ? 'primary' : 'secondary'}
            size={props.size ?? 'normal'}
            disabled={props.product.unavailable !== null}
            aria-label={t('card.addName', { name: name() })}
            onClick={add}
          >
            <Icon name="basket" />
            {t('card.add')}
          </Button>
        }
      >
        <Stepper value={quantity()} name={name()} max={props.product.stock ?? 999} onChange={set} />
      </Show>
    </div>
  );
}
