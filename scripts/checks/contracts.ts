import { filesOf, lineAt, type Problem, textOf } from './files.ts';

/** Names contracts no route mounts, and problem slugs the server never answers with. */
export function check(): Problem[] {
  const server = filesOf('server/src/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
  const code = server.map(textOf).join('\n');
  return [...unmounted(code), ...unusedSlugs(code)];
}

function unmounted(code: string): Problem[] {
  const mounted = new Set(
    [...code.matchAll(/\bmount(?:Kept|Document)?\(\s*\w+,\s*\w+,\s*(?:\{\s*\.\.\.)?(?:\w+\.)?(\w+)/g)].map(
      (match) => match[1],
    ),
  );
  return filesOf('shared/src/contracts/*.ts').flatMap((file) => {
    const text = textOf(file);
    return [...text.matchAll(/^export const (\w+)[^=\n]*= defineRoute\(/gm)]
      .filter((match) => !mounted.has(match[1]))
      .map((match) => ({
        file,
        line: lineAt(text, match.index),
        text: `${match[1]} is mounted nowhere in server/src`,
      }));
  });
}

function unusedSlugs(code: string): Problem[] {
  const file = 'shared/src/problems.ts';
  const text = textOf(file);
  const list = /export const problems = \{([\s\S]*?)\n\}/.exec(text);
  if (!list) return [{ file, text: 'has no `export const problems = {…}` to read the slugs from' }];
  const slugs = [...(list[1] ?? '').matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map((match) => match[1] ?? '');
  return slugs
    .filter((slug) => !code.includes(`'${slug}'`))
    .map((slug) => ({
      file,
      line: lineAt(text, text.indexOf(slug)),
      text: `${slug} is never answered by server/src`,
    }));
}
