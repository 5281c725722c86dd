import { createHash } from 'node:crypto';
import type { SourceFiles } from './read-source.ts';

/** What a co-op's files hold, as one digest: the same files give the same one. */
export function digestOf(files: SourceFiles): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
