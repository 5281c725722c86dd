import { createAsync, revalidate } from '@solidjs/router';
import { createEffect, createSignal, type JSX, on, onCleanup } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { arrivals } from './arrivals.ts';
import { useDesk } from './desk-context.ts';
import { inboxPage, unseenOrders } from './desk-data.ts';
import { createPoll } from './poll.ts';

const pollMs = 15_000;
/** Long enough to be read at leisure; the count in the navigation stays. */
const saidMs = 12_000;

/** Looks for new orders while the desk is in sight, says aloud when some came, and tells how many wait unseen. */
export function DeskArrivals(props: { children: (unseen: () => number) => JSX.Element }) {
  const { t } = useI18n();
  const desk = useDesk();
  const [said, setSaid] = createSignal('');
  const asked = createAsync(() => unseenOrders(desk.cooperative().slug));
  let silence: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    clearTimeout(silence);
    setSaid(text);
    silence = setTimeout(() => setSaid(''), saidMs);
  };
  onCleanup(() => clearTimeout(silence));
  let known: { cooperative: string; ids: Set<string> } | null = null;

  createPoll(() => void revalidate([unseenOrders.key, inboxPage.key]), pollMs);
  createEffect(
    on(
      () => asked.latest?.value,
      (inbox) => {
        if (!inbox) return;
        const before = known?.cooperative === inbox.cooperative.slug ? known.ids : null;
        const came = arrivals(before, inbox.items);
        known = {
          cooperative: inbox.cooperative.slug,
          ids: new Set([...(before ?? []), ...inbox.items.map(({ id }) => id)]),
        };
        if (came.length > 0) say(t('desk.arrived', { count: came.length }));
      },
    ),
  );
  return (
    <>
      <p data-component="desk-arrivals" role="status" aria-live="polite">
        {said()}
      </p>
      {props.children(() => asked.latest?.value?.total ?? 0)}
    </>
  );
}
