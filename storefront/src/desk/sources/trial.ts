import {
  type MappingTrial,
  type SourceDefaults,
  type SourceMapping,
  trySourceMapping,
} from '@carriole/shared/contracts/sources.ts';
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { type Asked, ask } from '../ask.ts';

type Wanted = { mapping: SourceMapping; defaults: SourceDefaults };
export type Trial = {
  /** The last answer; stays in sight while the next one is on its way. */
  answer: () => Asked<MappingTrial> | undefined;
  busy: () => boolean;
};

const restMs = 400;

/** Tries a mapping whenever it has rested a moment; an answer that comes after a newer question is let go. */
export function createTrial(id: () => string, wanted: () => Wanted): Trial {
  const [answer, setAnswer] = createSignal<Asked<MappingTrial>>();
  const [busy, setBusy] = createSignal(true);
  let latest = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const look = async (body: Wanted, mine: number) => {
    const asked = await ask(trySourceMapping, { params: { id: id() }, body });
    if (mine !== latest) return;
    setAnswer(asked);
    setBusy(false);
  };
  createEffect(
    on(wanted, (body) => {
      clearTimeout(resting);
      setBusy(true);
      latest += 1;
      const mine = latest;
      resting = setTimeout(() => void look(body, mine), mine === 1 ? 0 : restMs);
    }),
  );
  onCleanup(() => {
    latest += 1;
    clearTimeout(resting);
  });
  return { answer, busy };
}
