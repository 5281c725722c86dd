import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { check as contracts } from './checks/contracts.ts';
import { check as environment } from './checks/environment.ts';
import { type Problem, root } from './checks/files.ts';
import { check as handlers } from './checks/handlers.ts';
import { check as length } from './checks/length.ts';
import { check as marks } from './checks/marks.ts';
import { check as ownTables } from './checks/own-tables.ts';
import { check as readmePaths } from './checks/readme-paths.ts';
import { check as texts } from './checks/texts.ts';

/** What a check found, as text to print; empty when all is well. */
type Check = { name: string; run: () => Promise<string> };

const fix = process.argv.includes('--fix');

// The slowest first: two run at a time, so the short ones fill the gaps.
const checks: Check[] = [
  boundaries(),
  tool(
    'format, lint',
    'biome',
    'check',
    '--error-on-warnings',
    '--reporter=concise',
    '--diagnostic-level=warn',
    '--max-diagnostics=none',
    ...(fix ? ['--write'] : []),
  ),
  tool('dead code', 'knip', '--no-progress', '--no-config-hints'),
  tool('types', 'tsc', '--noEmit', '--pretty', 'false'),
  house('texts', texts),
  house('contracts', contracts),
  house('own tables', ownTables),
  house('handlers', handlers),
  house('file length', length),
  house('marks', marks),
  house('environment', environment),
  house('readme paths', readmePaths),
];

function tool(name: string, binary: string, ...args: string[]): Check {
  const file = resolve(root, 'node_modules/.bin', binary);
  return { name, run: async () => complaint(await output(file, args)) };
}

/** The boundaries; a run that could read no TypeScript ends well too, having looked at nothing. */
function boundaries(): Check {
  const file = resolve(root, 'node_modules/.bin/depcruise');
  const folders = ['server', 'shared', 'storefront', 'scripts', 'tests'];
  const args = ['--output-type', 'err', ...folders.filter((folder) => existsSync(resolve(root, folder)))];
  const run = async () => {
    const result = await output(file, args);
    const cruised = Number(/(\d+) modules/.exec(result.printed)?.[1] ?? 0);
    return (
      complaint(result) || (cruised < 50 ? `looked at ${cruised} files only: can it read TypeScript?` : '')
    );
  };
  return { name: 'boundaries', run };
}

type Result = { code: number | null; printed: string };

/** Runs a program to its end; gives its exit code and all it printed. */
function output(file: string, args: string[]): Promise<Result> {
  return new Promise((done) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
    child.on('error', (error) => done({ code: null, printed: error.message }));
    child.on('close', (code) => done({ code, printed: Buffer.concat(printed).toString().trim() }));
  });
}

function complaint({ code, printed }: Result): string {
  return code === 0 ? '' : printed || `ended with ${code}`;
}

function house(name: string, check: () => Problem[] | Promise<Problem[]>): Check {
  return { name, run: async () => (await check()).map(lineOf).join('\n') };
}

function lineOf({ file, line, text }: Problem): string {
  return `${line === undefined ? file : `${file}:${line}`} ${text}`;
}

/** Runs one check, prints its line at once, and tells whether all was well. */
async function report({ name, run }: Check): Promise<boolean> {
  const start = performance.now();
  // A check that breaks is a check that fails: it must not pass by throwing.
  const found = await run().catch((error: unknown) =>
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (found === '') console.log(`${styleText('green', 'ok  ')} ${name.padEnd(14)} ${seconds}`);
  else
    console.log(
      `${styleText('red', 'FAIL')} ${name.padEnd(14)} ${seconds}\n${found.replace(/^/gm, '     ')}`,
    );
  return found === '';
}

async function runAll(): Promise<boolean> {
  const waiting = [...checks];
  let good = true;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) good = (await report(next)) && good;
  };
  await Promise.all([worker(), worker()]);
  return good;
}

process.exitCode = (await runAll()) ? 0 : 1;
