import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process with this id runs, whoever owns it; one that only waits to be reaped does not. */
export function isAlive(pid: number): boolean {
  if (process.platform === 'linux' && existsSync('/proc/self/stat')) {
    return processBirth(pid) !== null;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/**
 * A text that differs between two processes that were given the same id one after the other
 * (the moment of their start). Null when there is no such process.
 */
export function processBirth(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      // The name in brackets may hold spaces; field 22, counted from the pid, is the start time.
      const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\)\s/s, '')
        .split(' ');
      return afterName[0] === 'Z' || afterName[0] === 'X' ? null : (afterName[19] ?? null);
    } catch {
      return null;
    }
  }
  const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.stdout?.trim() || null;
}

/** Waits until `done` says yes; false when it has not within the time. */
export async function waitUntil(done: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!done()) {
    if (performance.now() > end) {
      return false;
    }
    await pause(15);
  }
  return true;
}

/** Sends a signal to a process, or with a negative id to its group; one that is gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!isCode(error, 'ESRCH')) {
      throw error;
    }
  }
}

/** Whether an unknown error carries this system code (`ENOENT`, `EADDRINUSE`…). */
export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** The sentence of an unknown error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
