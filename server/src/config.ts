import { z } from 'zod';

const flag = z
  .enum(['0', '1', ''])
  .default('0')
  .transform((value) => value === '1');

/** `1` is all, `0` none, anything else the hosts named, comma between. */
const hosts = z
  .string()
  .default('0')
  .transform((value) => {
    const named = value
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean);
    return value === '1' || (value === '0' ? false : named);
  });

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATABASE_URL: z.url(),
  PUBLIC_ORIGIN: z.url().optional(),
  CORS_ORIGINS: z.string().default(''),
  APP_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('La Carriole <commandes@carriole.invalid>'),
  GEOCODER_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TRUST_PROXY: flag,
  ALLOW_PRIVATE_SOURCES: hosts,
  WRITES_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  DEMO: flag,
  DEMO_CLOCK: z.iso
    .datetime({ offset: true })
    .or(z.iso.datetime({ local: true }))
    .optional(),
  WORKER: z.enum(['inline', 'separate']).default('inline'),
  VITE_DEV: flag,
});

export type Config = ReturnType<typeof readConfig>;

/**
 * Reads every setting from the environment, once. Throws with the name of each variable that is
 * wrong. The demo brings its own secret; anything else must set `APP_SECRET`.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(filled);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not right:\n  ${lines.join('\n  ')}`);
  }
  const env = result.data;
  if (!env.DEMO) {
    if (env.APP_SECRET === undefined)
      throw new Error(
        'APP_SECRET is missing: at least 32 random characters, e.g. from `openssl rand -hex 32`.',
      );
    if (env.PUBLIC_ORIGIN === undefined)
      throw new Error(
        'PUBLIC_ORIGIN is missing: the address people reach the shop at, e.g. https://shop.example.',
      );
  }
  return {
    environment: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    publicOrigin: env.PUBLIC_ORIGIN?.replace(/\/$/, '') ?? null,
    corsOrigins: env.CORS_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    appSecret: env.APP_SECRET ?? 'demo-only-secret-that-protects-nothing-real',
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    geocoderUrl: env.GEOCODER_URL ?? null,
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY,
    privateSources: env.ALLOW_PRIVATE_SOURCES,
    writesPerMinute: env.WRITES_PER_MINUTE,
    demo: env.DEMO,
    demoClock: env.DEMO ? (env.DEMO_CLOCK ?? null) : null,
    runsWorker: env.WORKER === 'inline',
    viteDev: env.VITE_DEV,
  };
}
