import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readLogLine } from './log-lines.ts';
import { signal } from './processes.ts';
import type { Settings } from './settings.ts';

/**
 * How a server is run by this Node: its flags and what is loaded before it. The demo holds 50 MB of live data; left to
 * itself V8 would take five times that before it looks for garbage, and memory is what a small server lacks.
 */
export function serverFlags(root: string, heapMb = 256): string[] {
  const heap = ['--max-semi-space-size=8', `--max-old-space-size=${heapMb}`];
  return [...heap, '--import', pathToFileURL(join(root, 'server', 'src', 'quick-modules.ts')).href];
}

export type Login = { email: string; role: string };

/** What the server says over its channel: what it is doing, then where it answers. */
export type ServerMessage =
  | { type: 'step'; text: string }
  | { type: 'ready'; url: string; logins?: Login[]; password?: string };

export type ServerOptions = {
  settings: Settings;
  databaseUrl: string;
  /** True: the server restarts on each change and carries Vite itself. */
  watch: boolean;
  /** The program to run; another one when trying out the start itself. */
  main?: string;
  onMessage(message: ServerMessage): void;
};

export type RunningServer = {
  /** Asks it to close, and insists after 5 s. */
  stop(): Promise<void>;
  kill(): void;
  /** Resolves when it ends, with its code or signal and the stack of the last error it logged. */
  ended: Promise<{ how: string; stack: string | null }>;
};

/** Patience with a server that was asked to close, in ms. */
const patience = 5_000;

/** Runs `server/src/main.ts`; its log goes to `server.log` in the data folder, warnings to the terminal too. */
export function startServer({ settings, databaseUrl, watch, main, onMessage }: ServerOptions): RunningServer {
  const preload = fileURLToPath(new URL('./leave-with-parent.ts', import.meta.url));
  // Its own process group: Ctrl-C reaches us alone, and we stop things in order.
  const child = spawn(
    process.execPath,
    [
      ...(watch ? ['--watch', '--watch-preserve-output'] : []),
      ...['--disable-warning=ExperimentalWarning', ...serverFlags(settings.root), '--import', preload],
      main ?? join(settings.root, 'server', 'src', 'main.ts'),
    ],
    {
      cwd: settings.root,
      env: serverEnvironment(settings, databaseUrl, watch),
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
      detached: true,
    },
  );
  const lastStack = followLog(child, settings.dataDir);
  child.on('message', (message) => onMessage(message as ServerMessage));
  const ended = new Promise<{ how: string; stack: string | null }>((done) => {
    child.once('error', (error) => done({ how: error.message, stack: null }));
    child.once('close', (code, name) => done({ how: name ?? `code ${code}`, stack: lastStack() }));
  });
  const group = child.pid === undefined ? null : -child.pid;
  const kill = () => {
    if (group !== null && child.exitCode === null && child.signalCode === null) {
      signal(group, 'SIGKILL');
    }
  };
  return {
    stop: async () => {
      child.kill('SIGTERM');
      const axe = setTimeout(kill, patience);
      await ended;
      clearTimeout(axe);
    },
    kill,
    ended,
  };
}

function serverEnvironment(settings: Settings, databaseUrl: string, watch: boolean): NodeJS.ProcessEnv {
  return {
    DEMO: '1',
    ...process.env,
    HOST: settings.host,
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    LEAVE_WITH_STDIN: '1',
    // Types stripped and code compiled once: the next start loads the server in half the time.
    NODE_COMPILE_CACHE: join(settings.dataDir, 'compile-cache'),
    NODE_ENV: watch ? 'development' : 'production',
    ...(watch ? { VITE_DEV: '1' } : {}),
  };
}

function followLog(child: ChildProcess, dataDir: string): () => string | null {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'server.log');
  if (existsSync(file)) {
    renameSync(file, join(dataDir, 'server.previous.log'));
  }
  const log = createWriteStream(file);
  let stack: string | null = null;
  const follow = (stream: NodeJS.ReadableStream | null, show: (line: string) => string | null) => {
    if (stream === null) {
      return;
    }
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      const shown = show(line);
      if (shown !== null) {
        console.error(`  ${shown}`);
      }
    });
  };
  follow(child.stdout, (line) => {
    const read = readLogLine(line);
    stack = read.stack ?? stack;
    return read.shown;
  });
  follow(child.stderr, (line) => line);
  return () => stack;
}
