import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Problem, root } from './files.ts';

/** Names settings that `server/src/config.ts` reads and `.env.example` does not explain. */
export function check(): Problem[] {
  const config = readFileSync(resolve(root, 'server/src/config.ts'), 'utf8');
  const example = readFileSync(resolve(root, '.env.example'), 'utf8');
  const explained = new Set([...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map((match) => match[1]));
  return [...config.matchAll(/^ {2}([A-Z_]+):/gm)]
    .filter((match) => !explained.has(match[1]))
    .map((match) => ({ file: '.env.example', text: `${match[1]} is not explained` }));
}
