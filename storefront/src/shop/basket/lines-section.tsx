import type { BasketLine, BasketView } from '@carriole/shared/contracts/baskets.ts';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { useBasket } from '../../basket-store.tsx';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { BasketRow } from './basket-row.tsx';
import { groupLines, type LineGroup } from './group-lines.ts';
import type { ShownDays } from './use-basket-days.ts';

type Removed = { id: string; name: string; quantity: number; wish: string | null };

/** The lines, under the co-op that would sell them today; what was taken out can be put back. */
export function LinesSection(props: { view: BasketView; days: ShownDays }) {
  const { t, locale } = useI18n();
  const basket = useBasket();
  const [removed, setRemoved] = createSignal<Removed[]>([]);
  const groups = createMemo(() => groupLines(props.view.lines));
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
      <For each={groups().map(sellerOf)}>
        {(seller) => (
          <Show when={groups().find((group) => sellerOf(group) === seller)}>
            {(group) => <Group group={group()} days={props.days} onRemove={remove} />}
          </Show>
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

function sellerOf(group: LineGroup): string {
  return group.cooperative?.slug ?? '';
}

/**
 * One co-op's lines. Rows follow the product, not the answer that names it: each answer of the server
 * is new, and a row drawn anew would lose the focus of whoever is pressing its buttons.
 */
function Group(props: { group: LineGroup; days: ShownDays; onRemove: (line: BasketLine) => void }) {
  const { t } = useI18n();
  return (
    <section data-component="basket-group">
      <h2>
        <Show when={props.group.cooperative} fallback={t('basket.unrouted')}>
          {(cooperative) => (
            <Ribbon cooperative={cooperative()}>{t('basket.soldBy', { coop: cooperative().name })}</Ribbon>
          )}
        </Show>
      </h2>
      <ul>
        <For each={props.group.lines.map(({ productId }) => productId)}>
          {(id) => (
            <Show when={props.group.lines.find(({ productId }) => productId === id)}>
              {(line) => (
                <li>
                  <BasketRow line={line()} days={props.days} onRemove={() => props.onRemove(line())} />
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </section>
  );
}
