import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Config } from '../config.ts';
import type { Db } from '../db/client.ts';
import * as tables from '../db/tables/accounts.ts';
import { newId } from '../ids.ts';

/** OWASP's second recommended Argon2id setting: 19 MiB, two passes, one lane (Argon2id is the default). */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const prefixes: Record<string, string> = { user: 'usr', session: 'ses', account: 'acc', verification: 'ver' };

/** Better Auth on our own tables: e-mail and password, sessions in http-only cookies. */
export function createAuth(config: Config, db: Db, origin: string) {
  return betterAuth({
    baseURL: origin,
    basePath: '/api/auth',
    secret: config.appSecret,
    trustedOrigins: (request) => [
      origin,
      ...config.corsOrigins,
      ...(config.publicOrigin === null && request ? [new URL(request.url).origin] : []),
    ],
    telemetry: { enabled: false },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: tables.users,
        session: tables.sessions,
        account: tables.authAccounts,
        verification: tables.verifications,
      },
    }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      password: {
        hash: (password) => hash(password, argon),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    rateLimit: {
      enabled: config.environment !== 'test',
      window: 60,
      max: 60,
      // A hall where several people sign in behind one address, and still few guesses a minute.
      customRules: { '/sign-in/*': { window: 60, max: 30 } },
    },
    session: { expiresIn: 60 * 60 * 24 * 14, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'carriole',
      useSecureCookies: origin.startsWith('https:'),
      database: { generateId: ({ model }) => newId(prefixes[model] ?? 'aut') },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
