import { isDeepStrictEqual } from 'node:util';
import { createApp } from '@carriole/server/app.ts';
import { clockFrom } from '@carriole/server/clock.ts';
import { readConfig } from '@carriole/server/config.ts';
import { createDeps, type Deps } from '@carriole/server/deps.ts';
import { registerNotifications } from '@carriole/server/notifications/jobs.ts';
import { registerSources } from '@carriole/server/sources/jobs.ts';
import type { CallOf, Contract, ReplyOf } from '@carriole/shared/contract.ts';
import { urlOf } from '@carriole/shared/contract.ts';
import { Problem, type ProblemSlug } from '@carriole/shared/problems.ts';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { createTestDatabase, type TestDatabaseOptions } from './database.ts';

type Options = TestDatabaseOptions & {
  /** Wall-clock time in Brussels at which the server's clock starts, e.g. `2026-11-23T08:00`. */
  clock?: string;
  environment?: Record<string, string>;
};

export type Called<C extends Contract> = {
  status: number;
  body: ReplyOf<C>;
  problem: Problem;
  headers: Record<string, unknown>;
};

export type Caller = { cookie?: string | undefined; language?: string };

export type TestServer = {
  app: FastifyInstance;
  deps: Deps;
  databaseUrl: string;
  /**
   * Calls a route by its contract; what is sent need not be right. Throws when the answer is not
   * exactly what the contract promises, or the refusal not one it declares.
   */
  call<C extends Contract>(contract: C, call: CallOf<C>, as?: Caller): Promise<Called<C>>;
  /** Signs in and returns the session cookie. */
  signIn(email: string, password?: string): Promise<string>;
  /** Sets the server's clock to a wall-clock time in Brussels; it runs on from there. */
  setClock(wallClock: string): void;
  close(): Promise<void>;
};

/** A server of our own on a database of its own; without a port until a test listens. */
export async function startTestServer(options: Options = {}): Promise<TestServer> {
  const database = await createTestDatabase(options);
  const config = readConfig({
    DATABASE_URL: database.url,
    DEMO: '1',
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    WORKER: 'separate',
    WRITES_PER_MINUTE: '100000',
    DATABASE_POOL: '10',
    ...(options.clock === undefined ? {} : { DEMO_CLOCK: options.clock }),
    ...options.environment,
  });
  const log = pino({ level: 'silent' });
  const deps = await createDeps(config, log);
  const app = await createApp(deps, log);
  if (config.runsWorker) {
    await registerNotifications(deps, log);
    await registerSources(deps, log);
  }
  await app.ready();
  return {
    app,
    deps,
    databaseUrl: database.url,
    call: (contract, call, as = {}) => callRoute(app, contract, call, as),
    signIn: (email, password = 'carriole-demo') => signIn(app, email, password),
    setClock: (wallClock) => {
      deps.clock = clockFrom(wallClock);
    },
    close: async () => {
      await app.close();
      await deps.close();
      await database.drop();
    },
  };
}

async function callRoute<C extends Contract>(
  app: FastifyInstance,
  contract: C,
  call: CallOf<C>,
  as: Caller,
): Promise<Called<C>> {
  const { params, query, body, headers } = call as {
    params?: Record<string, unknown>;
    query?: Record<string, unknown>;
    body?: unknown;
    headers?: Record<string, string>;
  };
  const answer = await app.inject({
    method: contract.method,
    url: urlOf(contract, params, query),
    headers: {
      'accept-language': as.language ?? 'fr',
      ...(as.cookie ? { cookie: as.cookie } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  const parsed = checkedAnswer(contract, answer);
  return {
    status: answer.statusCode,
    body: parsed as ReplyOf<C>,
    problem: parsed as Problem,
    headers: answer.headers,
  };
}

/** What came with any body or write, besides what a contract declares of its own. */
const everywhere: readonly ProblemSlug[] = [
  'malformed-json',
  'body-too-large',
  'unsupported-media-type',
  'too-many-requests',
];

function checkedAnswer(contract: Contract, answer: LightMyRequestResponse): unknown {
  const said = `${contract.method} ${contract.path} answered ${answer.statusCode}`;
  const given: unknown = answer.json();
  if (answer.statusCode >= 400) {
    const { slug } = Problem.parse(given);
    if (!(contract.problems as readonly string[]).concat(everywhere).includes(slug)) {
      throw new Error(`${said}: "${slug}", which its contract does not declare.`);
    }
    return given;
  }
  const promised = contract.reply.parse(given);
  if (answer.statusCode !== contract.status || !isDeepStrictEqual(promised, given)) {
    throw new Error(`${said} with something its contract does not promise: ${answer.payload.slice(0, 500)}`);
  }
  return given;
}

async function signIn(app: FastifyInstance, email: string, password: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
  });
  if (answer.statusCode !== 200)
    throw new Error(`Signing in as ${email} answered ${answer.statusCode}: ${answer.payload}`);
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}
