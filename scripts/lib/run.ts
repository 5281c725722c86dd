import { styleText } from 'node:util';
import { startDatabase } from '../database.ts';
import { holdFolder } from './hold.ts';
import { createLifecycle, giveUp, type Lifecycle } from './lifecycle.ts';
import { type ServerMessage, startServer } from './server-process.ts';
import { checkPortIsFree, readSettings, type Settings, shortPath } from './settings.ts';
import { createSteps, say, seconds, step } from './steps.ts';
import { buildStorefront } from './storefront-build.ts';
import { welcome } from './welcome.ts';

export type RunOptions = {
  /** True: reload on each change, with the shop served from its sources. */
  watch: boolean;
  /** The server's program; another one when trying out the start itself. */
  main?: string;
};

/** Starts everything, and stops it all when asked to or when the server ends. Resolves never. */
export async function run(options: RunOptions): Promise<void> {
  const lifecycle = createLifecycle();
  try {
    await start(options, lifecycle);
  } catch (error) {
    await giveUp(lifecycle, error);
  }
}

async function start({ watch, main }: RunOptions, lifecycle: Lifecycle): Promise<void> {
  const begun = performance.now();
  console.log(`\n${styleText('bold', 'Carriole')}`);
  const settings = readSettings();
  lifecycle.onClose(holdFolder(settings.dataDir, settings.address));
  await checkPortIsFree(settings);
  const [databaseUrl] = await Promise.all([
    provideDatabase(settings, lifecycle),
    watch ? null : buildStorefront(settings.root, lifecycle, step),
  ]);
  if (lifecycle.isClosing()) {
    return;
  }
  say('starting the server');
  const server = startServer({ settings, databaseUrl, watch, main, onMessage: listen(begun, settings) });
  lifecycle.onClose(server.stop);
  lifecycle.onKill(server.kill);
  const { how, stack } = await server.ended;
  if (!lifecycle.isClosing()) {
    const details = stack === null ? '' : `\n${stack}`;
    console.error(
      `\nThe server ended by itself (${how}).${details}\nIts log: ${shortPath(settings.dataDir)}/server.log`,
    );
    await lifecycle.close(1);
  }
}

async function provideDatabase(settings: Settings, lifecycle: Lifecycle): Promise<string> {
  if (settings.databaseUrl !== null) {
    say('using the database of DATABASE_URL');
    return settings.databaseUrl;
  }
  const starting = step(`starting PostgreSQL in ${shortPath(settings.dataDir)}`, () =>
    startDatabase({ dataDir: settings.dataDir, log: say }),
  );
  lifecycle.onClose(async () => (await starting.catch(() => null))?.stop());
  const database = await starting;
  lifecycle.onKill(database.kill);
  void database.ended.then(() => {
    if (!lifecycle.isClosing()) {
      console.error(
        `\nPostgreSQL ended by itself. Its log: ${shortPath(settings.dataDir)}/postgres/postgres.log`,
      );
      void lifecycle.close(1);
    }
  });
  return database.url;
}

function listen(begun: number, settings: Settings): (message: ServerMessage) => void {
  const steps = createSteps();
  let welcomed = false;
  return (message) => {
    if (message.type === 'step') {
      steps.next(message.text);
    } else if (message.type === 'ready') {
      steps.done();
      if (welcomed) {
        say('ready again');
        return;
      }
      welcomed = true;
      console.log(welcome(message, seconds(performance.now() - begun), shortPath(settings.dataDir)));
    }
  };
}
