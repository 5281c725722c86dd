import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { cooperatives } from './federation.ts';

/** The first four tables are Better Auth's; their column names are what it expects. */
export const users = pgTable('users', {
  id: id(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: text('token').notNull().unique(),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('sessions_user_idx').on(table.userId)],
);

export const authAccounts = pgTable(
  'auth_accounts',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    idToken: text('id_token'),
    password: text('password'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('auth_accounts_user_idx').on(table.userId)],
);

export const verifications = pgTable('verifications', {
  id: id(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

/** For whom a person acts: a co-op in a role, or (no co-op) the federation. */
export const memberships = pgTable(
  'memberships',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    scope: text('scope').notNull(),
    cooperativeId: text('cooperative_id').references(() => cooperatives.id),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.scope, table.role] }),
    check('memberships_role', sql`${table.role} in ('manager', 'packer', 'driver', 'bookkeeper', 'admin')`),
    check('memberships_scope', sql`(${table.scope} = 'federation') = (${table.cooperativeId} is null)`),
    check('memberships_admin', sql`(${table.role} = 'admin') = (${table.scope} = 'federation')`),
  ],
);

/** What staff did, written in the transaction that did it; rows are only ever added. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    at: instant('at').notNull(),
    actorId: text('actor_id')
      .notNull()
      .references(() => users.id),
    /** What was done, e.g. `join.apart`. */
    action: text('action').notNull(),
    /** The key of what it was done to. */
    subject: text('subject').notNull(),
    detail: jsonb('detail').$type<Record<string, string>>().notNull(),
  },
  (table) => [
    index('audit_entries_at_idx').on(table.at),
    index('audit_entries_subject_idx').on(table.subject, table.at),
  ],
);
