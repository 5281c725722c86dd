import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { lineAt, type Problem, root, textOf } from './files.ts';

const rootFile = /^[\w.-]+\.(?:ts|js|json|ya?ml|md|css)$/;
const pathLike = /^[\w.@-]+(?:\/[\w.@-]+)*\/?$/;
const made = new Set(['.data', 'dist', 'node_modules', 'test-results']);

/** Names the paths README.md cites, between backticks, that lead nowhere. */
export function check(): Problem[] {
  if (!existsSync(resolve(root, 'README.md'))) return [{ file: 'README.md', text: 'does not exist' }];
  const readme = textOf('README.md');
  const folders = new Set(readdirSync(root));
  return [...readme.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)]
    .map((match) => ({ cited: match[1] ?? '', line: lineAt(readme, match.index) }))
    .filter(({ cited }) => namesAPath(cited, folders) && !existsSync(resolve(root, cited)))
    .map(({ cited, line }) => ({ file: 'README.md', line, text: `cites ${cited}, which does not exist` }));
}

function namesAPath(cited: string, folders: ReadonlySet<string>): boolean {
  if (!pathLike.test(cited)) return false;
  const [first = '', ...rest] = cited.split('/');
  if (made.has(first)) return false;
  if (rest.length === 0) return rootFile.test(cited) && looksRooted(cited);
  return (
    folders.has(first) || ['server', 'shared', 'storefront', 'migrations', 'scripts', 'tests'].includes(first)
  );
}

/** A bare `rules.ts` speaks of many files; `package.json` or `README.md` of one at the root. */
function looksRooted(name: string): boolean {
  return /\.(?:json|ya?ml|md)$/.test(name) || name.endsWith('.config.ts');
}
