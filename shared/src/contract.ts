import type { z } from 'zod';
import type { ProblemSlug } from './problems.ts';

/**
 * Who may call a route. `public`: anyone. `secret`: whoever holds the unguessable id or secret in
 * the address. `staff`: a signed-in member of a co-op, who sees that co-op only. `federation`: a signed-in admin of the
 * federation.
 */
export type Access = 'public' | 'secret' | 'staff' | 'federation';

type Schema = z.ZodType | undefined;

/** One route as server, browser and tests know it: how it is called, what it answers, what it refuses. */
export type Contract<
  P extends Schema = Schema,
  Q extends Schema = Schema,
  B extends Schema = Schema,
  R extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `:name` parameters. */
  path: string;
  summary: string;
  tag: string;
  access: Access;
  params: P;
  query: Q;
  body: B;
  /** What the body may be sent as when it is a file, handed to the handler as a stream; then `body` is left out. */
  bodyMedia?: readonly string[];
  headers?: z.ZodType;
  /** HTTP status of the good answer. */
  status: number;
  reply: R;
  /** What the good answer is sent as, when it is not plain JSON. */
  media?: readonly string[];
  problems: readonly ProblemSlug[];
};

type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;
type Given<S extends Schema> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives: everything validated. */
export type InputOf<C extends Contract> = {
  params: Parsed<C['params']>;
  query: Parsed<C['query']>;
  body: Parsed<C['body']>;
};

export type ReplyOf<C extends Contract> = z.output<C['reply']>;

/** What a caller passes; parts the contract does not declare are left out. */
export type CallOf<C extends Contract> = {
  [K in 'params' | 'query' | 'body' as C[K] extends z.ZodType ? K : never]: Given<C[K]>;
} & { headers?: Record<string, string> };

/** Declares a route. Missing parts mean "takes none"; the status defaults to 200. */
export function defineRoute<
  R extends z.ZodType,
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(route: {
  method: Contract['method'];
  path: string;
  summary: string;
  tag: string;
  access: Access;
  params?: P;
  query?: Q;
  body?: B;
  bodyMedia?: readonly string[];
  headers?: z.ZodType;
  status?: number;
  reply: R;
  media?: readonly string[];
  problems?: readonly ProblemSlug[];
}): Contract<P, Q, B, R> {
  return {
    ...route,
    params: route.params as P,
    query: route.query as Q,
    body: route.body as B,
    status: route.status ?? 200,
    problems: route.problems ?? [],
  };
}

/** Fills a contract's path and query string: `/a/:id` with `{ id: 'x' }` gives `/a/x`. */
export function urlOf(
  contract: Pick<Contract, 'path'>,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
