import {
  endCommonStock,
  type LinkedProduct,
  setCommonStock,
} from '@carriole/shared/contracts/producer-links.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import { createSignal, onMount, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ask } from '../ask.ts';
import { useDesk } from '../desk-context.ts';
import { wholeRead } from './draft.ts';
import { Refused } from './link-form.tsx';

const most = 1_000_000;

/** What the producer has of a product for all its co-ops, and what this one sets aside. */
export function StockForm(props: {
  product: LinkedProduct;
  /** Called once something was saved, with what to say of it. */
  done: (said: string) => Promise<void>;
  cancel: () => void;
  reread: () => void;
}) {
  const { t, locale } = useI18n();
  const desk = useDesk();
  const common = () => props.product.common;
  const [units, setUnits] = createSignal(String(common()?.units ?? props.product.ownCount ?? ''));
  const [reserve, setReserve] = createSignal(String(common()?.ownReserve ?? 0));
  const [wrong, setWrong] = createSignal({ units: false, reserve: false });
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem | 'offline' | null>(null);
  let form: HTMLFormElement | undefined;
  onMount(() => form?.querySelector('input')?.focus());
  const params = () => ({ productId: props.product.id });
  const cooperative = () => desk.cooperative().slug;

  const save = async () => {
    const [all, own] = [wholeRead(units(), most), wholeRead(reserve() || '0', most)];
    setWrong({ units: typeof all !== 'number', reserve: typeof own !== 'number' });
    if (typeof all !== 'number' || typeof own !== 'number') return;
    const was = common();
    const seen = was && { version: was.version, units: was.units };
    const body = { cooperative: cooperative(), seen, units: all, ownReserve: own };
    setBusy(true);
    const asked = await ask(setCommonStock, { params: params(), body });
    setProblem(asked.problem);
    if (asked.value) await props.done(t('stocks.saved'));
    setBusy(false);
  };
  const end = async () => {
    const was = common();
    if (!was) return;
    const query = { cooperative: cooperative(), version: was.version, units: was.units };
    setBusy(true);
    const asked = await ask(endCommonStock, { params: params(), query });
    setProblem(asked.problem);
    if (asked.value) await props.done(t('stocks.ended', { units: asked.value.available }));
    setBusy(false);
  };
  return (
    <form
      ref={form}
      data-component="stock-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && props.cancel()}
    >
      <TextField
        label={t('stocks.units')}
        error={wrong().units ? t('stocks.wrong') : undefined}
        inputmode="numeric"
        autocomplete="off"
        value={units()}
        onInput={(event) => setUnits(event.currentTarget.value)}
      />
      <TextField
        label={t('stocks.reserve')}
        error={wrong().reserve ? t('stocks.wrong') : undefined}
        inputmode="numeric"
        autocomplete="off"
        value={reserve()}
        onInput={(event) => setReserve(event.currentTarget.value)}
      />
      <div data-slot="actions">
        <Button type="submit" size="small" disabled={busy()}>
          {t('links.save')}
        </Button>
        <Button variant="quiet" size="small" disabled={busy()} onClick={() => props.cancel()}>
          {t('stocks.cancel')}
        </Button>
      </div>
      <Show when={common()}>
        <div data-slot="end">
          <p>{t('stocks.endHint')}</p>
          <Button
            variant="secondary"
            size="small"
            disabled={busy()}
            aria-label={t('stocks.endOf', { name: props.product.name[locale] })}
            onClick={() => void end()}
          >
            {t('stocks.end')}
          </Button>
        </div>
      </Show>
      <Show when={problem()}>{(why) => <Refused problem={why()} reread={() => props.reread()} />}</Show>
    </form>
  );
}
