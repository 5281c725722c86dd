import { A, createAsync, useNavigate } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { inboxPage } from '../desk-data.ts';
import { neighbours, walkOf } from '../inbox/walk.ts';
import { createKeySwitch, createKeys } from '../keys.ts';

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
  const keys = createKeySwitch();
  createKeys(['j', 'k'], (key) => {
    const to = key === 'j' ? around().next : around().previous;
    if (keys.on() && to) navigate(address(to));
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
        <input
          type="checkbox"
          checked={keys.on()}
          onChange={(event) => keys.set(event.currentTarget.checked)}
        />
        {t('coopOrder.keys')}
      </label>
    </nav>
  );
}
