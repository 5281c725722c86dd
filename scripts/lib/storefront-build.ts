import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lifecycle } from './lifecycle.ts';

/** Builds the browser's files and the page renderer, unless those in `storefront/dist` are of these very sources. */
export async function buildStorefront(
  root: string,
  lifecycle: Lifecycle,
  step: <T>(text: string, work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const stamp = join(root, 'storefront', 'dist', '.built');
  const sources = hashOfSources(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) {
    return;
  }
  await step('building the shop', () => runVite(root, lifecycle));
  writeFileSync(stamp, sources);
}

/** Changes with any source of the shop, any package and the Node that builds. */
function hashOfSources(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const patterns = ['storefront/**', 'shared/src/**', 'shared/package.json', 'pnpm-lock.yaml'];
  const found = globSync(patterns, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => entry.name === 'node_modules' || entry.name === 'dist',
  });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

async function runVite(root: string, lifecycle: Lifecycle): Promise<void> {
  const folder = join(root, 'storefront');
  const running = new Set<ChildProcess>();
  const stop = () => {
    for (const child of running) {
      child.kill('SIGKILL');
    }
  };
  lifecycle.onClose(stop);
  lifecycle.onKill(stop);
  const build = (...args: string[]) =>
    new Promise<void>((done, fail) => {
      const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
      const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], {
        cwd: folder,
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running.add(child);
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text;
        });
      }
      child.once('error', fail);
      child.once('close', (code) => {
        running.delete(child);
        code === 0 ? done() : fail(new Error(`the shop does not build.\n${said.trim()}`));
      });
    });
  try {
    await Promise.all([build(), build('--ssr', 'src/entry-server.tsx')]);
  } catch (error) {
    stop();
    throw error;
  }
}
