import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The repository's root, absolute. */
export const root = resolve(import.meta.dirname, '../..');

/** One broken rule: where, and what is wrong in a sentence. */
export type Problem = { file: string; line?: number; text: string };

const skipped = new Set(['node_modules', 'dist', '.git', '.data', 'test-results']);

/**
 * The repository's files that match any of the globs, as sorted paths from its root with `/`.
 * Installed, built and generated folders are left out; a folder that does not exist gives nothing.
 */
export function filesOf(...patterns: string[]): string[] {
  const entries = globSync(patterns, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => skipped.has(entry.name),
  });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => resolve(entry.parentPath, entry.name).slice(root.length + 1));
  return [...new Set(paths)].sort();
}

/** The text of a file named from the root. Throws when it does not exist. */
export function textOf(file: string): string {
  return readFileSync(resolve(root, file), 'utf8');
}

/** The line, counted from 1, of a position in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** The same text with comments and the insides of strings blanked, so that its braces can be counted. */
export function codeOnly(text: string): string {
  const pattern =
    /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g;
  return text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
}
