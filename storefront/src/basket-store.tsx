import {
  type BasketView,
  createBasket,
  getBasket,
  removeBasketLine,
  setBasketLine,
} from '@carriole/shared/contracts/baskets.ts';
import { createContext, createEffect, createSignal, type JSX, on, onMount, useContext } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { ApiProblem, api, apiOrNull } from './api.ts';
import { useI18n } from './i18n/i18n.tsx';
import { useSession } from './session.tsx';

type Wanted = { quantity: number; wish: string | null; name: string };

export type BasketStore = {
  /** What the server last said; undefined until it was asked, null when there is no basket. */
  view: () => BasketView | null | undefined;
  /** What the reader asked for, before the server has answered. */
  quantityOf: (productId: string) => number;
  count: () => number;
  busy: () => boolean;
  set: (product: { id: string; name: string }, quantity: number, wish?: string | null) => void;
  /** Asks the server again: prices or stock have changed. */
  refresh: () => Promise<void>;
  /** The order has been placed: the next add opens a new basket. */
  forget: () => void;
  /** The latest thing to tell, read out politely. */
  notice: () => { text: string; failed: boolean };
  say: (text: string) => void;
};

const BasketContext = createContext<BasketStore>();

/** The visitor's basket: opened at the first add, changed at once on screen, then on the server one by one. */
export function BasketProvider(props: { children: JSX.Element }) {
  const { t } = useI18n();
  const session = useSession();
  const [view, setView] = createSignal<BasketView | null | undefined>(undefined);
  const [pending, setPending] = createStore<{ lines: Record<string, Wanted> }>({ lines: {} });
  const [busy, setBusy] = createSignal(false);
  const [notice, setNotice] = createSignal({ text: '', failed: false });

  const lineOf = (productId: string) => view()?.lines.find((line) => line.productId === productId);
  const quantityOf = (productId: string) =>
    pending.lines[productId]?.quantity ?? lineOf(productId)?.quantity ?? 0;

  onMount(() => void refresh());
  createEffect(on(session.place, () => void refresh(), { defer: true }));

  async function refresh(): Promise<void> {
    const id = session.basketId();
    const found = id
      ? await apiOrNull(getBasket, { params: { id } }, ['basket-not-found', 'bad-input']).catch(
          () => undefined,
        )
      : null;
    // A change made meanwhile has a fresher answer than this one.
    if (!busy() && found !== undefined) setView(found?.status === 'ordered' ? null : found);
  }

  async function open(): Promise<string> {
    const place = session.place();
    const body = {
      postcode: place?.postcode ?? null,
      place: place?.name ?? null,
      audience: session.audience,
    };
    const fresh = await api(createBasket, { body });
    session.setBasketId(fresh.id);
    return fresh.id;
  }

  async function send(productId: string, { quantity, wish }: Wanted): Promise<BasketView | null> {
    const known = session.basketId();
    if (quantity === 0) return known ? api(removeBasketLine, { params: { id: known, productId } }) : null;
    const id = known ?? (await open());
    return api(setBasketLine, { params: { id, productId }, body: { quantity, wish } });
  }

  /** A basket that was ordered or forgotten is left behind: the line goes into a fresh one. */
  async function sendOrReopen(productId: string, wanted: Wanted): Promise<BasketView | null> {
    try {
      return await send(productId, wanted);
    } catch (error) {
      const slug = error instanceof ApiProblem ? error.problem.slug : '';
      if (slug !== 'basket-ordered' && slug !== 'basket-not-found') throw error;
      session.setBasketId(null);
      setView(null);
      return send(productId, wanted);
    }
  }

  async function work(): Promise<void> {
    if (busy()) return;
    setBusy(true);
    for (let next = Object.entries(pending.lines)[0]; next; next = Object.entries(pending.lines)[0]) {
      const [productId, wanted] = next;
      await change(productId, wanted);
    }
    setBusy(false);
  }

  async function change(productId: string, wanted: Wanted): Promise<void> {
    const { quantity, name, wish } = wanted;
    try {
      const answer = await sendOrReopen(productId, { quantity, name, wish });
      setView(answer);
      setNotice({ text: noticeOf(name, quantity), failed: false });
    } catch (error) {
      setNotice({ text: refusalText(error) ?? t('basket.announceFailed'), failed: true });
      await forgetPending(productId);
      return;
    }
    // Another click may have come in while the server answered: then this line stays to be sent.
    if (pending.lines[productId]?.quantity === quantity && pending.lines[productId]?.wish === wish)
      await forgetPending(productId);
  }

  function forgetPending(productId: string): Promise<void> {
    const { [productId]: _done, ...rest } = pending.lines;
    setPending('lines', reconcile(rest));
    return Promise.resolve();
  }

  const noticeOf = (name: string, count: number) =>
    count === 0 ? t('basket.removed', { name }) : t('basket.announceAdded', { name, count });

  const store: BasketStore = {
    view,
    quantityOf,
    busy,
    refresh,
    notice,
    count: () =>
      new Set(
        [...(view()?.lines ?? []).map((line) => line.productId), ...Object.keys(pending.lines)].filter(
          quantityOf,
        ),
      ).size,
    say: (text) => setNotice({ text, failed: false }),
    set(product, quantity, wish) {
      const kept = wish === undefined ? (lineOf(product.id)?.wish ?? null) : wish;
      setPending('lines', product.id, { quantity, wish: kept, name: product.name });
      void work();
    },
    forget() {
      session.setBasketId(null);
      setView(null);
    },
  };
  return <BasketContext.Provider value={store}>{props.children}</BasketContext.Provider>;
}

export function useBasket(): BasketStore {
  const store = useContext(BasketContext);
  if (!store) throw new Error('useBasket is for components inside BasketProvider');
  return store;
}

/** What the API says stood in the way, most precise first. */
function refusalText(error: unknown): string | null {
  if (!(error instanceof ApiProblem)) return null;
  return error.problem.errors[0]?.detail || error.problem.detail;
}
