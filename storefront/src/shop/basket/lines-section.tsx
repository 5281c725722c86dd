import type { BasketLine, BasketView } from '@carriole/shared/contracts/baskets.ts';
import { createSignal, For, Show } from 'solid-js';
import { useBasket } from '../../basket-store.tsx';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { BasketRow } from './basket-row.tsx';
import { groupLines } from './group-lines.ts';

type Removed = { id: string; name: string; quantity: number; wish: string | null };

/** The lines, under the co-op that would sell them today; what was taken out can be put back. */
export function LinesSection(props: { view: BasketView }) {
  const { t, locale } = useI18n();
  const basket = useBasket();
  const [removed, setRemoved] = createSignal<Removed[]>([]);
  let last: HTMLParagraphElement | undefined;

  function remove(line: BasketLine): void {
    const name = line.product.name[locale];
    const gone = { id: line.productId, name, quantity: line.quantity, wish: line.wish };
    setRemoved((before) => [...before.filter(({ id }) => id !== gone.id), gone]);
    basket.set({ id: line.productId, name }, 0);
    // The button that was pressed is gone: focus goes to its way back.
    queueMicrotask(() => last?.querySelector('button')?.focus());
  }

  function putBack(line: Removed): void {
    setRemoved((before) => before.filter(({ id }) => id !== line.id));
    basket.set(line, line.quantity, line.wish);
  }

  return (
    <>
      <For each={groupLines(props.view.lines)}>
        {(group) => (
          <section data-component="basket-group">
            <h2>
              <Show when={group.cooperative} fallback={t('basket.unrouted')}>
                {(cooperative) => (
                  <Ribbon cooperative={cooperative()}>
                    {t('basket.soldBy', { coop: cooperative().name })}
                  </Ribbon>
                )}
              </Show>
            </h2>
            <ul>
              <For each={group.lines}>
                {(line) => (
                  <li>
                    <BasketRow line={line} onRemove={() => remove(line)} />
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
      <For each={removed()}>
        {(line) => (
          <p data-component="removed-line" ref={last}>
            {t('basket.removed', { name: line.name })}
            <Button variant="quiet" onClick={() => putBack(line)}>
              {t('basket.undo')}
            </Button>
          </p>
        )}
      </For>
    </>
  );
}
