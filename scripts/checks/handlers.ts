import { codeOnly, filesOf, lineAt, type Problem, textOf } from './files.ts';

const limit = 10;

/** Names route handlers over 10 lines: what they do beyond asking a service belongs in the service. */
export function check(): Problem[] {
  return filesOf('server/src/**/*routes.ts').flatMap((file) => {
    const code = codeOnly(textOf(file));
    return [...code.matchAll(/=>\s*\{|\bhandler\([^)]*\)\s*\{/g)]
      .filter((match) => isHandler(code, match.index))
      .map((match) => ({ line: lineAt(code, match.index), length: bodyLines(code, match.index) }))
      .filter(({ length }) => length > limit)
      .map(({ line, length }) => ({ file, line, text: `the handler has ${length} lines, ${limit} at most` }));
  });
}

/** A handler is a function handed to `mount(…)` or to a method of the app, not the plugin around it. */
function isHandler(code: string, position: number): boolean {
  const opened: number[] = [];
  for (let place = 0; place < position; place += 1) {
    if (code[place] === '(') opened.push(place);
    if (code[place] === ')') opened.pop();
  }
  return opened.some((place) =>
    /\b(?:mount|get|post|put|patch|delete|route|all)$/.test(code.slice(0, place)),
  );
}

function bodyLines(code: string, from: number): number {
  const start = code.indexOf('{', from);
  let depth = 0;
  for (let place = start; place < code.length; place += 1) {
    if (code[place] === '{') depth += 1;
    if (code[place] === '}') depth -= 1;
    if (depth === 0) return Math.max(1, code.slice(start, place).split('\n').length - 1);
  }
  return Number.POSITIVE_INFINITY;
}
