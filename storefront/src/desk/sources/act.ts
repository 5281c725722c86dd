import type { Problem } from '@carriole/shared/problems.ts';
import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Asked } from '../ask.ts';
import { useSignedOut } from '../signed-out.ts';

export type Act = {
  busy: () => boolean;
  /** Why the last action was refused. */
  problem: () => Problem | 'offline' | null;
  /** Does one thing at a time; null when it was refused, or when another is under way. */
  run: <T>(call: () => Promise<Asked<T>>) => Promise<T | null>;
  clear: () => void;
};

/** What the reader does on a page: one thing at a time, with what came of it. */
export function createAct(): Act {
  const [busy, setBusy] = createSignal(false);
  const [asked, setAsked] = createSignal<Asked<unknown>>();
  useSignedOut(asked);
  const run = async <T>(call: () => Promise<Asked<T>>): Promise<T | null> => {
    if (busy()) return null;
    setBusy(true);
    setAsked(undefined);
    const answer = await call().finally(() => setBusy(false));
    setAsked(answer);
    return answer.value;
  };
  return { busy, problem: () => asked()?.problem ?? null, run, clear: () => setAsked(undefined) };
}

/** A refusal in words, with each thing that stood in the way. */
export function useProblemText(): (problem: Problem | 'offline') => string {
  const { t } = useI18n();
  return (problem) =>
    problem === 'offline'
      ? t('desk.offline')
      : [problem.detail, ...problem.errors.map(({ detail }) => detail)].join(' ');
}

/** What a refusal says of one field of the form. */
export function fieldError(problem: Problem | 'offline' | null, pointer: string): string | undefined {
  if (!problem || problem === 'offline') return undefined;
  return problem.errors.find((cause) => cause.pointer.startsWith(pointer))?.detail;
}
