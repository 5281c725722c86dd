import type { Locale } from '@carriole/shared/locale.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Deps } from './deps.ts';

export type Role = 'manager' | 'packer' | 'driver' | 'bookkeeper' | 'admin';

/** For whom a signed-in person acts; no co-op means the federation. */
export type Membership = { role: Role; cooperativeId: string | null };

export type Actor = { userId: string; name: string; email: string; memberships: Membership[] };

/** What a verb needs besides its input: the wiring, the moment, the reader's language, and who asks. */
export type Ctx = {
  deps: Deps;
  /** Epoch milliseconds, taken once per request. */
  now: number;
  locale: Locale;
  log: FastifyBaseLogger;
  actor: Actor | null;
};
