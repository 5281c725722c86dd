import { readFileSync } from 'node:fs';
import { processBirth } from './processes.ts';

/**
 * Calls `gone` when the `npx` that started us is ended. Stopping npx alone does not reach what it
 * runs, and would leave everything running unseen. Linux only: elsewhere asking costs a process each time.
 */
export function watchLauncher(gone: () => void): void {
  const pid = process.platform === 'linux' ? findNpx(process.ppid, 8) : null;
  const birth = pid === null ? null : processBirth(pid);
  if (pid === null || birth === null) {
    return;
  }
  const timer = setInterval(() => {
    if (processBirth(pid) !== birth) {
      clearInterval(timer);
      gone();
    }
  }, 500);
  timer.unref();
}

/** A shell is never taken for a launcher: it may well end and leave us running on purpose. */
function findNpx(pid: number, generations: number): number | null {
  if (pid <= 1 || generations === 0) {
    return null;
  }
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (/^(npm exec|npx)\s|^\S*node\s(\S*\/)?(npx|npx-cli\.js|npm-cli\.js)\s/.test(command)) {
      return pid;
    }
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return findNpx(Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0), generations - 1);
  } catch {
    return null;
  }
}
