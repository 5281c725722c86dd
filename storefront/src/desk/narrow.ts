import { createSignal, onCleanup } from 'solid-js';

/** Whether the screen is a phone's; a printed page never is. */
export function createNarrow(): () => boolean {
  const media = window.matchMedia('screen and (max-width: 47.99rem)');
  const [narrow, setNarrow] = createSignal(media.matches);
  const follow = () => setNarrow(media.matches);
  media.addEventListener('change', follow);
  onCleanup(() => media.removeEventListener('change', follow));
  return narrow;
}
