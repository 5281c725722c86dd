import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import type { Step } from './paths.ts';

type Kind = Pick<SourceView, 'kind' | 'address'>;

/** The steps a source has: files or an address, columns where it is a table of the co-op's own. */
export function stepsOf({ kind, address }: Kind): Step[] {
  return [
    address === null ? 'fichiers' : 'adresse',
    ...(kind === 'table' ? (['colonnes'] as const) : []),
    'apercu',
    'suivi',
  ];
}

/** Where a reader who opens a source has something to do; a source that runs shows how it goes. */
export function firstStep(source: Kind & Pick<SourceView, 'state' | 'waitingRun' | 'lastRun'>): Step {
  if (source.state === 'ended') return 'suivi';
  if (source.state === 'needs-file') return 'fichiers';
  if (source.state === 'needs-mapping') return 'colonnes';
  if (source.waitingRun || !source.lastRun) return 'apercu';
  return 'suivi';
}

/** The step a source shows: the one asked for when it has it, else the one the reader came in by. */
export function shownStep(source: Kind, asked: Step | undefined, start: Step): Step {
  return asked !== undefined && stepsOf(source).includes(asked) ? asked : start;
}

/** Whether a step can be walked to already. */
export function isOpen(step: Step, source: Pick<SourceView, 'state'>): boolean {
  if (step === 'colonnes') return source.state !== 'needs-file';
  if (step === 'apercu') return source.state === 'ready' || source.state === 'ended';
  return true;
}
