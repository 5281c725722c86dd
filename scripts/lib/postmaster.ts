import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isAlive, signal, waitUntil } from './processes.ts';

/** What `postmaster.pid` says: the process, its port, and whether it takes connections. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Reads the lines of a `postmaster.pid` (PostgreSQL's `pidfile.h`); null when it is not whole yet. */
export function parsePostmaster(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3] || '0');
  return Number.isInteger(pid) && pid > 0 ? { pid, port, ready: lines[7] === 'ready' } : null;
}

/** The postmaster that its data folder names, if any. */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    return parsePostmaster(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Stops a PostgreSQL that a killed run left on this data folder, and removes a stale `postmaster.pid`.
 * Never touches a process that was merely given the same id later.
 */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const left = readPostmaster(cluster);
  if (left !== null && isAlive(left.pid) && isPostmasterOf(left.pid, cluster)) {
    log(`stopping the PostgreSQL an earlier run left behind (process ${left.pid})`);
    await stopPostmaster(left.pid);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Fast shutdown; after 10 s immediate shutdown (PostgreSQL then recovers at the next start); then the axe. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    signal(pid, name);
    if (await waitUntil(() => !isAlive(pid), patience)) {
      return;
    }
  }
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      // A server's working folder is its data folder, however that was named when it started.
      return (
        readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) &&
        basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')
      );
    } catch {
      return false;
    }
  }
  const listed =
    spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  return listed.includes('postgres') && listed.includes(cluster);
}
