import type { Suggestion } from '@carriole/shared/contracts/finding.ts';

export type Suggester = {
  /** Answers what has been typed, after a pause in typing; what was typed before is given up. */
  type(text: string): void;
  stop(): void;
};

const mostKept = 60;

/** Asks for suggestions as someone types: once per pause, one call at a time, and never twice for the same text. */
export function createSuggester(
  ask: (q: string, signal: AbortSignal) => Promise<readonly Suggestion[]>,
  show: (items: readonly Suggestion[], text: string) => void,
  { pauseMs = 120, fewest = 2 }: { pauseMs?: number; fewest?: number } = {},
): Suggester {
  const kept = new Map<string, readonly Suggestion[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let calling: AbortController | null = null;

  function stop(): void {
    clearTimeout(timer);
    calling?.abort();
    calling = null;
  }

  async function call(text: string): Promise<void> {
    const own = new AbortController();
    calling = own;
    // Without suggestions the search goes on as it is.
    const items = await ask(text, own.signal).catch(() => null);
    if (calling !== own || items === null) return;
    calling = null;
    kept.set(text, items);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    show(items, text);
  }

  return {
    stop,
    type: (typed) => {
      stop();
      const text = typed.trim().slice(0, 100);
      const known = kept.get(text);
      if (text.length < fewest) show([], text);
      else if (known) show(known, text);
      else timer = setTimeout(() => void call(text), pauseMs);
    },
  };
}
