import { createSignal, onCleanup, onMount } from 'solid-js';

const stored = 'carriole-desk-keys';

/** Whether the desk's single-letter keys are on, as the reader last said (WCAG 2.1.4 asks that they can be turned off). */
export function createKeySwitch(): { on: () => boolean; set: (on: boolean) => void } {
  const [on, setOn] = createSignal(localStorage.getItem(stored) !== 'off');
  const set = (wanted: boolean) => {
    setOn(wanted);
    localStorage.setItem(stored, wanted ? 'on' : 'off');
  };
  return { on, set };
}

/** Calls back for each key of these, in lower case, save while the reader writes or holds another key. */
export function createKeys<K extends string>(
  keys: readonly K[],
  act: (key: K, event: KeyboardEvent) => void,
): void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const key = keys.find((known) => known === event.key.toLowerCase());
    if (key !== undefined) act(key, event);
  };
  onMount(() => window.addEventListener('keydown', listen));
  onCleanup(() => window.removeEventListener('keydown', listen));
}

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
