import type { Entry } from './dictionaries.ts';
import { filesOf, textOf } from './files.ts';

/**
 * Tells which texts some code asks for, from the code's wording: the key between quotes, the start of
 * it in a template (`status.${…}`), or, for keys that are names, `.name` or `parent[…]`.
 */
export function usedIn(codeFolder: string, dictionaryFolder: string): (entry: Entry) => boolean {
  const code = filesOf(`${codeFolder}/**/*.{ts,tsx}`)
    .filter((file) => !file.startsWith(`${dictionaryFolder}/`) && !/\.test\.tsx?$/.test(file))
    .map(textOf)
    .join('\n');
  const words = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map((match) => match[1] ?? ''));
  const names = new Set([...code.matchAll(/\.(\w+)/g)].map((match) => match[1] ?? ''));
  const indexed = new Set([...code.matchAll(/\b(\w+)\[/g)].map((match) => match[1] ?? ''));
  const starts = [...new Set([...code.matchAll(/`([\w.-]+\.)\$\{/g)].map((match) => match[1] ?? ''))];
  return ({ path }) => {
    const key = path.join('.');
    if (words.has(key) || starts.some((start) => key.startsWith(start))) return true;
    const [parent, last = ''] = [path.at(-2), path.at(-1)];
    if (last.includes('.')) return words.has(last);
    const byName = path.length > 1 || !key.includes('.');
    return byName && (names.has(last) || words.has(last) || (parent !== undefined && indexed.has(parent)));
  };
}
