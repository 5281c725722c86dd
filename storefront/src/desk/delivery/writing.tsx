import type { Problem } from '@carriole/shared/problems.ts';
import { createSignal, Show } from 'solid-js';
import { Refused } from '../producers/link-form.tsx';
import { useDelivery, type Writing } from './state.tsx';

/** One place that writes: whether it is at it, and why the last time was refused. */
export type Writer = {
  busy: () => boolean;
  problem: () => Problem | 'offline' | null;
  forget: () => void;
  /** The id of what was written; null when it was refused or called off, or another write is under way. */
  act: (writing: Writing) => Promise<string | null>;
};

export function useWriter(): Writer {
  const { write } = useDelivery();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem | 'offline' | null>(null);
  const act = async (writing: Writing) => {
    if (busy()) return null;
    setBusy(true);
    const outcome = await write(writing);
    setBusy(false);
    setProblem('problem' in outcome ? outcome.problem : null);
    return 'written' in outcome ? outcome.written.id : null;
  };
  return { busy, problem, forget: () => setProblem(null), act };
}

/** Why a write was refused, with the way to read anew; `restart` lets a form begin again from what is there. */
export function WriterTrouble(props: { writer: Pick<Writer, 'problem'>; restart?: () => void }) {
  const { reread } = useDelivery();
  return (
    <Show when={props.writer.problem()}>
      {(why) => <Refused problem={why()} reread={() => void reread().then(() => props.restart?.())} />}
    </Show>
  );
}
