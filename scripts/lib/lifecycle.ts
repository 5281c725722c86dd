import { FolderHeld } from './hold.ts';
import { watchLauncher } from './launcher.ts';
import { messageOf } from './processes.ts';
import { Refusal } from './settings.ts';

export type Lifecycle = {
  /** Done in reverse order when everything stops. */
  onClose(close: () => unknown): void;
  /** Done at once, without waiting, when someone presses Ctrl-C again. */
  onKill(kill: () => unknown): void;
  /** Stops everything, then ends this process with that code. The first call counts. */
  close(code: number): Promise<void>;
  isClosing(): boolean;
};

/** Of a program whose children hear Ctrl-C by themselves, being in the same terminal: nothing is stopped in order. */
export const untended: Lifecycle = {
  onClose: () => undefined,
  onKill: () => undefined,
  close: (code) => process.exit(code),
  isClosing: () => false,
};

/** A second signal sooner than this is the same Ctrl-C, handed on by pnpm. In ms. */
const echo = 600;

/** Ends everything in order on Ctrl-C, SIGTERM or a closed terminal; a second Ctrl-C does not wait. */
export function createLifecycle(): Lifecycle {
  const closers: (() => unknown)[] = [];
  const killers: (() => unknown)[] = [];
  let closing: Promise<void> | null = null;
  let asked = 0;

  async function closeAll(code: number): Promise<void> {
    for (const close of closers.toReversed()) {
      try {
        await close();
      } catch (error) {
        console.error(`  could not stop cleanly: ${messageOf(error)}`);
      }
    }
    process.exit(code);
  }
  const close = (code: number) => {
    closing ??= closeAll(code);
    return closing;
  };
  const leave = () => {
    if (asked === 0) {
      asked = performance.now();
      console.log('\n  stopping (Ctrl-C again to stop at once)');
      void close(0);
    } else if (performance.now() - asked > echo) {
      for (const kill of killers) {
        kill();
      }
      process.exit(130);
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, leave);
  }
  watchLauncher(leave);
  // A closed terminal must not stop us from closing in order.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);

  return {
    onClose: (step) => closers.push(step),
    onKill: (step) => killers.push(step),
    close,
    isClosing: () => closing !== null,
  };
}

/** Shows why nothing could start, in one sentence when that is enough, and stops the rest. */
export function giveUp(lifecycle: Lifecycle, error: unknown): Promise<void> {
  if (lifecycle.isClosing()) {
    return lifecycle.close(1);
  }
  const plain = error instanceof Refusal || error instanceof FolderHeld;
  const message = messageOf(error);
  console.error(`\n${plain || !(error instanceof Error) ? message : `Could not start: ${message}`}`);
  if (process.env.DEBUG && error instanceof Error) {
    console.error(error.stack);
  }
  return lifecycle.close(1);
}
