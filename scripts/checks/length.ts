import { filesOf, type Problem, textOf } from './files.ts';

const limit = 300;

/** Names the files over 300 lines: past that a file holds more than one thing. */
export function check(): Problem[] {
  return filesOf('*.md', '{server,shared,storefront,scripts,tests,.ci}/**/*.{ts,tsx,css,md}')
    .map((file) => ({ file, lines: lineCount(textOf(file)) }))
    .filter(({ lines }) => lines > limit)
    .map(({ file, lines }) => ({ file, text: `has ${lines} lines, ${limit} at most` }));
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}
