import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The user PostgreSQL runs as; empty when it may run as ourselves. */
export type RunAs = { uid?: number; gid?: number };

/**
 * PostgreSQL refuses to run as root. As root, finds an existing user to run it: the one who owns the
 * folder (or the nearest folder above), else `postgres`, `nobody` or `daemon`. Creates no user.
 * Throws when there is none, or when the system lets root become no one else.
 */
export function findRunAs(folder: string): RunAs {
  if (process.getuid?.() !== 0) {
    return {};
  }
  for (const name of [String(ownerOf(folder)), 'postgres', 'nobody', 'daemon']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid !== null && spawnSync('/bin/sh', ['-c', ':'], { uid, gid, cwd: '/' }).status === 0) {
      return { uid, gid };
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no other user here to run it as. Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether that user can enter this folder by its full path. */
export function canEnter(folder: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) {
    return true;
  }
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...runAs, cwd: '/' }).status === 0;
}

/** Gives a folder and all in it to that user; does nothing when we are not root or it is theirs already. */
export function giveTo(path: string, runAs: RunAs): void {
  if (runAs.uid === undefined || runAs.gid === undefined) {
    return;
  }
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) {
    return;
  }
  if (entry.uid !== runAs.uid) {
    chownSync(path, runAs.uid, runAs.gid);
  }
  if (entry.isDirectory()) {
    for (const name of readdirSync(path)) {
      giveTo(join(path, name), runAs);
    }
  }
}

function ownerOf(folder: string): number {
  try {
    return statSync(folder).uid || ownerAbove(folder);
  } catch {
    return ownerAbove(folder);
  }
}

function ownerAbove(folder: string): number {
  const above = dirname(folder);
  return above === folder ? 0 : ownerOf(above);
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const asked = spawnSync('id', [flag, '--', name], { encoding: 'utf8' });
  return asked.status === 0 ? Number.parseInt(asked.stdout, 10) : null;
}
