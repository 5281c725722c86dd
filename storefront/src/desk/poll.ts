import { onCleanup, onMount } from 'solid-js';

/** Looks again every so many milliseconds while the page is in sight, and at once when it comes back into sight. */
export function createPoll(look: () => void, everyMs: number): void {
  onMount(() => {
    const visible = () => document.visibilityState === 'visible';
    const timer = setInterval(() => visible() && look(), everyMs);
    const back = () => visible() && look();
    document.addEventListener('visibilitychange', back);
    onCleanup(() => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', back);
    });
  });
}
