import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isCode, processBirth } from './processes.ts';

export type Holder = { pid: number; birth: string | null; address: string | null };

/** Thrown when a living process already holds the folder. Its message can be shown as it is. */
export class FolderHeld extends Error {
  override name = 'FolderHeld';
}

/**
 * Takes a folder (made if need be) for this process until the returned function is called, by a file `running.json`.
 * What a killed process left is taken over. Throws `FolderHeld`, naming `address`, when its holder lives.
 */
export function holdFolder(folder: string, address: string | null, mode = 0o755): () => void {
  try {
    mkdirSync(folder, { recursive: true, mode });
    return hold(folder, address);
  } catch (error) {
    if (isCode(error, 'EACCES', 'EPERM', 'EROFS')) {
      throw new Error(
        `${folder} cannot be written to by this user: remove it, or set DATA_DIR to another folder.`,
      );
    }
    throw error;
  }
}

function hold(folder: string, address: string | null): () => void {
  const file = join(folder, 'running.json');
  const mine = `${file}.${process.pid}`;
  const self: Holder = { pid: process.pid, birth: processBirth(process.pid), address };
  writeFileSync(mine, JSON.stringify(self));
  try {
    // A hard link appears whole or not at all, so that no one ever reads half a file.
    while (!linkedOnce(mine, file)) {
      const holder = readHolder(file);
      if (holder !== null && lives(holder)) {
        throw new FolderHeld(
          `Carriole is already running from ${folder} (process ${holder.pid})${holder.address ? `: ${holder.address}` : ''}`,
        );
      }
      clearStale(file, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (readHolder(file)?.pid === process.pid) {
      rmSync(file, { force: true });
    }
  };
}

function linkedOnce(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) {
      return false;
    }
    if (isCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) {
      return copiedOnce(from, to);
    }
    throw error;
  }
}

/** For disks without hard links. */
function copiedOnce(from: string, to: string): boolean {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) {
      return false;
    }
    throw error;
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function lives(holder: Holder): boolean {
  return holder.pid === process.pid || (holder.birth !== null && processBirth(holder.pid) === holder.birth);
}

/** Moves a dead holder's file away; gives it back if another start was quicker and it is a living one. */
function clearStale(file: string, seen: Holder | null): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) {
      return;
    }
    throw error;
  }
  const moved = readHolder(aside);
  if (moved !== null && moved.pid !== seen?.pid && lives(moved)) {
    linkedOnce(aside, file);
  }
  rmSync(aside, { force: true });
}
