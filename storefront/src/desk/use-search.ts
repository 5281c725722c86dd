import { onCleanup } from 'solid-js';

/** How long a pause ends a word being typed. */
const pauseMs = 300;

/** Takes what is typed into a search field and hands it on at the first pause; an empty field is undefined. */
export function useSearch(act: (q: string | undefined) => void): (text: string) => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(pause));
  return (text) => {
    clearTimeout(pause);
    pause = setTimeout(() => act(text.trim() || undefined), pauseMs);
  };
}
