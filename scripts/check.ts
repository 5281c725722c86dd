import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { check as contracts } from './checks/contracts.ts';
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
  tool(
    'boundaries',
    'depcruise',
    '--output-type',
    'err',
    ...present('server', 'shared', 'storefront', 'scripts', 'tests'),
  ),
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
  house('readme paths', readmePaths),
];

function present(...folders: string[]): string[] {
  return folders.filter((folder) => existsSync(resolve(root, folder)));
}

function tool(name: string, binary: string, ...args: string[]): Check {
  const file = resolve(root, 'node_modules/.bin', binary);
  return { name, run: () => output(file, args) };
}

/** Runs a program to its end; gives what it printed when it failed, nothing when it did not. */
function output(file: string, args: string[]): Promise<string> {
  return new Promise((done) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
    child.on('error', (error) => done(error.message));
    child.on('close', (code) => {
      done(code === 0 ? '' : Buffer.concat(printed).toString().trim() || `ended with ${code}`);
    });
  });
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
