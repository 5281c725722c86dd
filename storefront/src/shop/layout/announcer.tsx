import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { useBasket } from '../../basket-store.tsx';

const shownMs = 4000;

/** Reads out politely what happened to the basket, and shows it for a moment. */
export function Announcer() {
  const basket = useBasket();
  const [shown, setShown] = createSignal(false);
  createEffect(
    on(
      basket.notice,
      () => {
        setShown(true);
        const timer = setTimeout(() => setShown(false), shownMs);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return (
    <div data-component="announcer" role="status" aria-live="polite">
      <Show when={shown() && basket.notice().text}>
        <p data-failed={basket.notice().failed ? '' : undefined}>{basket.notice().text}</p>
      </Show>
    </div>
  );
}
