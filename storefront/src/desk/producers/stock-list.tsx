import type { CommonStockView, LinkedProduct } from '@carriole/shared/contracts/producer-links.ts';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { StockForm } from './stock-form.tsx';

/** The articles of a producer with what there is of each, and who counts it. */
export function StockList(props: {
  products: readonly LinkedProduct[];
  editable: boolean;
  changed: () => Promise<void>;
}) {
  const { t } = useI18n();
  const [open, setOpen] = createSignal<string | null>(null);
  const [said, setSaid] = createSignal('');
  const done = async (text: string) => {
    await props.changed();
    setOpen(null);
    setSaid(text);
  };
  return (
    <section data-component="stock-list" aria-labelledby="stock-title">
      <h2 id="stock-title">{t('stocks.title')}</h2>
      <p data-slot="quiet">{t('stocks.lead')}</p>
      <p role="status">{said()}</p>
      <Show when={props.products.length > 0} fallback={<p>{t('stocks.none')}</p>}>
        <ul>
          <For each={props.products}>
            {(product) => (
              <li>
                <StockLine
                  product={product}
                  editable={props.editable && open() !== product.id}
                  edit={() => {
                    setSaid('');
                    setOpen(product.id);
                  }}
                />
                <Show when={open() === product.id}>
                  <StockForm
                    product={product}
                    done={done}
                    cancel={() => setOpen(null)}
                    reread={() => void props.changed().then(() => setOpen(null))}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function StockLine(props: { product: LinkedProduct; editable: boolean; edit: () => void }) {
  const { t, locale } = useI18n();
  const product = () => props.product;
  const name = () => product().name[locale];
  const others = () => product().sharedWith.map((one) => one.name);
  return (
    <div data-slot="line">
      <div>
        <h3>{name()}</h3>
        <p data-slot="quiet">
          {[product().packLabel, product().sourceRef].filter(Boolean).join(' · ')}
          <Show when={others().length > 0}>
            {' · '}
            {t('stocks.sharedWith', { names: others().join(', ') })}
          </Show>
        </p>
      </div>
      <div data-slot="stock" data-sold-out={product().available === 0 ? '' : undefined}>
        <Switch fallback={<p>{t('stocks.notCounted')}</p>}>
          <Match when={product().common}>{(common) => <CommonStock common={common()} />}</Match>
          <Match when={product().ownCount !== null}>
            <p>{t('stocks.own', { count: product().ownCount ?? 0 })}</p>
          </Match>
        </Switch>
      </div>
      <Show when={props.editable}>
        <Button
          variant="secondary"
          size="small"
          aria-label={t(product().common ? 'stocks.editOf' : 'stocks.startOf', { name: name() })}
          onClick={() => props.edit()}
        >
          {t(product().common ? 'stocks.edit' : 'stocks.start')}
        </Button>
      </Show>
    </div>
  );
}

function CommonStock(props: { common: CommonStockView }) {
  const { t } = useI18n();
  const others = () => props.common.others.reduce((sum, { reserve }) => sum + reserve, 0);
  return (
    <>
      <p>
        <strong>{t('stocks.common', { units: props.common.units })}</strong>
      </p>
      <p data-slot="quiet">
        {t('stocks.parts', { own: props.common.ownReserve, others: others(), rest: props.common.rest })}
      </p>
      <For each={props.common.others}>
        {({ cooperative, reserve }) => (
          <p data-slot="quiet">{t('stocks.otherReserve', { name: cooperative.name, units: reserve })}</p>
        )}
      </For>
    </>
  );
}
