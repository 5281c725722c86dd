import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { untended } from './lib/lifecycle.ts';
import { root } from './lib/settings.ts';
import { step } from './lib/steps.ts';
import { buildStorefront } from './lib/storefront-build.ts';

/** What ran and how it went, in vitest's JSON; `.ci/run` counts from it. */
const summary = join(root, 'test-results', 'summary.json');

/** Runs vitest to its end with the given arguments; gives its exit code, 1 when a signal ended it. */
function runVitest(args: string[]): Promise<number> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${summary}`];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
}

// An old summary must never speak for a run that broke off.
rmSync(summary, { force: true });
await buildStorefront(root, untended, step);
process.exitCode = await runVitest(process.argv.slice(2));
