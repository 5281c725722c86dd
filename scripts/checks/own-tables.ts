import { filesOf, lineAt, type Problem, textOf } from './files.ts';

const imported = /import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'(?:[^']*\/)?db\/tables\/([\w-]+)\.ts'/g;
const write = /\.(insert|update|delete)\(\s*(\w+)\s*\)/g;

/**
 * Names writes to a table of another domain: `server/src/<domain>/` writes only what
 * `server/src/db/tables/<domain>.ts` declares. A tables file that is no domain's is everybody's.
 */
export function check(): Problem[] {
  const files = filesOf('server/src/*/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
  const folders = new Set(files.map(domainOf));
  return files
    .filter((file) => !['db', 'http', 'gateways'].includes(domainOf(file)))
    .flatMap((file) => {
      const text = textOf(file);
      const owners = ownersOf(text);
      return [...text.matchAll(write)]
        .map((match) => ({ match, owner: owners.get(match[2] ?? '') }))
        .filter(({ owner }) => owner !== undefined && owner !== domainOf(file) && folders.has(owner))
        .map(({ match, owner }) => ({
          file,
          line: lineAt(text, match.index),
          text: `${match[1]}s ${match[2]}, a table of ${owner}: ask its service`,
        }));
    });
}

function domainOf(file: string): string {
  return file.split('/')[2] ?? '';
}

/** For each table a file imports, by its local name, the domain that owns it. */
function ownersOf(text: string): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [, names = '', owner = ''] of text.matchAll(imported)) {
    for (const name of names.split(',')) {
      const local =
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '';
      if (local) owners.set(local, owner);
    }
  }
  return owners;
}
