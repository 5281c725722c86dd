import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './postgres-binaries.ts';
import { canEnter, giveTo, type RunAs } from './unprivileged-user.ts';

/** Where a cluster lies, and who runs which programs on it. */
export type Place = { folder: string; cluster: string; binaries: Binaries; runAs: RunAs; durable: boolean };

/** The role that owns everything, and the name of the database. */
export const user = 'carriole';

/** Reads the random password of this cluster, made at the first start; nobody else may read it. */
export function keepPassword({ folder, runAs }: Place): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  // Root may have copied the clone: whoever reads it, it stays closed to others.
  chmodSync(file, 0o600);
  giveTo(file, runAs);
  return readFileSync(file, 'utf8').trim();
}

/** Throws when the data was written by another major version of PostgreSQL. */
export function refuseOtherVersion({ cluster, binaries }: Place): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== binaries.major) {
    throw new Error(
      `${cluster} was made by PostgreSQL ${version}, this is ${binaries.major}: move it away, or set DATABASE_URL.`,
    );
  }
}

/** Builds the cluster under a passing name, so that an interrupted start leaves no half one. Throws with what `initdb` said. */
export async function createCluster(place: Place): Promise<void> {
  const fresh = `${place.cluster}.new`;
  const collations = [
    ['--locale-provider=icu', '--icu-locale=und'],
    ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ];
  const failures: string[] = [];
  for (const collation of collations) {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    giveTo(fresh, place.runAs);
    const failure = await initialise(place, fresh, collation);
    if (failure === null) {
      renameSync(fresh, place.cluster);
      return;
    }
    failures.push(failure);
  }
  rmSync(fresh, { recursive: true, force: true });
  throw new Error(`initdb failed:\n${failures[0]}`);
}

function initialise(place: Place, cluster: string, collation: string[]): Promise<string | null> {
  const child = spawn(
    join(place.binaries.folder, 'bin', 'initdb'),
    [
      ...['-D', nameFor(cluster, place.runAs), '--username', user, '--pwfile=../password'],
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', ...collation],
      ...['--no-instructions', ...(place.durable ? [] : ['--no-sync'])],
    ],
    { ...place.runAs, cwd: cluster, env: environment(), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code === 0 ? null : complaint.trim()));
  });
}

/**
 * How to name the folder to a program that starts inside it. When that user cannot walk there (a
 * clone under /root), Linux still lets it through /proc/self/cwd: the folder was entered while root. Throws elsewhere.
 */
export function nameFor(folder: string, runAs: RunAs): string {
  if (canEnter(folder, runAs)) {
    return folder;
  }
  if (process.platform === 'linux' && existsSync('/proc/self/cwd')) {
    return '/proc/self/cwd';
  }
  throw new Error(
    `PostgreSQL cannot run as root, and no other user can enter ${folder}: set DATA_DIR to a folder they can.`,
  );
}

/** Nothing of ours goes in: PG* variables or a locale that is not installed would change what it does. */
export function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } as NodeJS.ProcessEnv;
}
