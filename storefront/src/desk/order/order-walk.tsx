import { A, createAsync, useNavigate } from '@solidjs/router';
import { createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { inboxPage } from '../desk-data.ts';
import { neighbours, walkOf } from '../inbox/walk.ts';

const stored = 'carriole-desk-keys';

/** The way back to the list and on to the next order, by link or by the keys J and K. */
export function OrderWalk(props: { id: string }) {
  const { t } = useI18n();
  const desk = useDesk();
  const navigate = useNavigate();
  const walk = walkOf(props.id);
  const list = createAsync(async () =>
    walk ? null : inboxPage(desk.cooperative().slug, { sort: 'placed', page: 1 }),
  );
  const around = createMemo(() => {
    const ids = walk?.ids ?? list()?.value?.items.map(({ id }) => id) ?? [];
    return neighbours(ids, props.id);
  });
  const address = (id: string) => `/desk/commandes/${id}${deskSearch(desk)}`;
  const [keys, setKeys] = createSignal(localStorage.getItem(stored) !== 'off');
  const keep = (on: boolean) => {
    setKeys(on);
    localStorage.setItem(stored, on ? 'on' : 'off');
  };
  onKey((key) => {
    const to = key === 'j' ? around().next : around().previous;
    if (keys() && to) navigate(address(to));
  });
  return (
    <nav data-component="order-walk" aria-label={t('coopOrder.walk')}>
      <A href={`/desk${walk?.search ?? deskSearch(desk)}`} data-slot="back">
        ← {t('coopOrder.back')}
      </A>
      <span data-slot="steps">
        <Show when={around().previous}>
          {(id) => (
            <A href={address(id())} rel="prev">
              {t('coopOrder.previous')}
            </A>
          )}
        </Show>
        <Show when={around().next}>
          {(id) => (
            <A href={address(id())} rel="next">
              {t('coopOrder.next')}
            </A>
          )}
        </Show>
      </span>
      <label data-slot="keys">
        <input type="checkbox" checked={keys()} onChange={(event) => keep(event.currentTarget.checked)} />
        {t('coopOrder.keys')}
      </label>
    </nav>
  );
}

/** Calls back for J and K, save while the reader writes or holds another key (WCAG 2.1.4 asks that they can be turned off). */
function onKey(act: (key: 'j' | 'k') => void): void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') act(key);
  };
  onMount(() => window.addEventListener('keydown', listen));
  onCleanup(() => window.removeEventListener('keydown', listen));
}

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
