import type { Contract, InputOf, ReplyOf } from '@carriole/shared/contract.ts';
import { type ProblemSlug, Refusal } from '@carriole/shared/problems.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isFederationAdmin } from '../accounts/service.ts';
import type { Ctx } from '../ctx.ts';
import type { Deps } from '../deps.ts';
import { createKept } from './kept.ts';
import { type KeptBody, keptBody, sendKept } from './kept-body.ts';
import { localeOf } from './locale.ts';
import { causesOf, zodErrors } from './problems.ts';
import { actorOf } from './session.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route; the server refuses to start when a route does not say. */
    access?: Contract['access'] | 'page';
    contract?: Contract;
  }
}

type Handler<C extends Contract> = (
  call: InputOf<C> & { ctx: Ctx; request: FastifyRequest; reply: FastifyReply },
) => Promise<ReplyOf<C>> | ReplyOf<C>;

/**
 * Serves a contract: checks who calls, validates what they send, runs the handler, and answers what
 * the contract promises. An id that cannot exist is answered like one that does not.
 */
export function mount<C extends Contract>(
  app: FastifyInstance,
  deps: Deps,
  contract: C,
  handler: Handler<C>,
): void {
  app.route({
    method: contract.method,
    url: contract.path,
    config: routeConfig(deps, contract),
    ...(contract.mostBytes ? { bodyLimit: contract.mostBytes } : {}),
    handler: async (request, reply) => {
      const answer = await answerTo(deps, contract, handler, request, reply);
      if (contract.access !== 'public') reply.header('cache-control', 'private, no-store');
      return reply.status(contract.status).send(answer);
    },
  });
}

/** What each kept route may hold in memory. */
const keptBytes = 4_000_000;
const documentBytes = 16_000_000;

/**
 * Serves a public contract whose answer depends on nothing but its address, the reader's language, the
 * catalogue and the minute: it is written out once and kept, and a reader who has it gets a 304.
 */
export function mountKept<C extends Contract>(
  app: FastifyInstance,
  deps: Deps,
  contract: C,
  handler: Handler<C>,
): void {
  const headers = { vary: 'accept-language' };
  const form = { type: 'application/json; charset=utf-8', headers, byLanguage: true };
  const keep = { mostBytes: keptBytes, formOf: () => form, momentOf: deps.clock };
  mountWritten(app, deps, contract, handler, keep);
}

/** As what a document is sent to this reader, and the headers that go with it. */
export type Form = { type: string; headers: Record<string, string>; byLanguage: boolean };

/**
 * Serves a public document to programs of any origin, in the form they ask for. It is kept as `mountKept` keeps, but
 * longer than the minute: what it says changes with the catalogue only.
 */
export function mountDocument<C extends Contract>(
  app: FastifyInstance,
  deps: Deps,
  contract: C,
  formOf: (request: FastifyRequest) => Form,
  handler: Handler<C>,
): void {
  const open = (request: FastifyRequest) => {
    const { headers, ...form } = formOf(request);
    return { ...form, headers: { 'access-control-allow-origin': '*', ...headers } };
  };
  const keep = { mostBytes: documentBytes, formOf: open, momentOf: () => 0 };
  mountWritten(app, deps, contract, handler, keep);
}

type Keeping = { mostBytes: number; formOf: (request: FastifyRequest) => Form; momentOf: () => number };

function mountWritten<C extends Contract>(
  app: FastifyInstance,
  deps: Deps,
  contract: C,
  handler: Handler<C>,
  { mostBytes, formOf, momentOf }: Keeping,
): void {
  const replies = createKept<KeptBody>(mostBytes);
  app.route({
    method: 'GET',
    url: contract.path,
    config: routeConfig(deps, contract),
    compress: false,
    handler: async (request, reply) => {
      const { version } = deps.snapshots.current();
      const { type, headers, byLanguage } = formOf(request);
      const [now, key] = [momentOf(), `${byLanguage ? localeOf(request) : ''} ${type} ${request.url}`];
      let kept = replies.get(key, version, now);
      if (!kept) {
        kept = keptBody(written(await answerTo(deps, contract, handler, request, reply)));
        replies.set(key, kept, version, now);
      }
      const vary = [headers.vary, 'accept-encoding'].filter(Boolean).join(', ');
      reply.headers({ ...headers, 'cache-control': 'no-cache', vary });
      return sendKept(request, reply.type(type), kept);
    },
  });
}

function written(answer: unknown): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

function routeConfig(deps: Deps, contract: Contract) {
  return {
    access: contract.access,
    contract,
    rateLimit: contract.method === 'GET' ? (false as const) : writeLimit(deps),
  };
}

async function answerTo<C extends Contract>(
  deps: Deps,
  contract: C,
  handler: Handler<C>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ReplyOf<C>> {
  const ctx = await contextOf(deps, request, contract);
  const input = {
    params: parsed(contract.params, request.params, '/params', ctx, missingSlug(contract)),
    query: parsed(contract.query, request.query, '?query', ctx),
    body: parsed(contract.body, request.body ?? undefined, '/body', ctx),
  };
  if (contract.headers)
    parsed(contract.headers, request.headers, '/headers', ctx, () => 'idempotency-key-missing');
  return handler({ ...(input as InputOf<C>), ctx, request, reply });
}

function writeLimit(deps: Deps) {
  return { max: deps.config.writesPerMinute, timeWindow: '1 minute' };
}

async function contextOf(deps: Deps, request: FastifyRequest, contract: Contract): Promise<Ctx> {
  const actor = await actorOf(deps, request);
  if (contract.access === 'staff') {
    if (!actor) throw new Refusal('not-signed-in');
    if (actor.memberships.length === 0) throw new Refusal('not-allowed');
  }
  if (contract.access === 'federation') {
    if (!actor) throw new Refusal('not-signed-in');
    if (!isFederationAdmin(actor)) throw new Refusal('not-allowed');
  }
  return { deps, now: deps.clock(), locale: localeOf(request), log: request.log, actor };
}

function parsed(
  schema: z.ZodType | undefined,
  value: unknown,
  root: string,
  ctx: Ctx,
  slugOf: (field: string) => ProblemSlug = () => 'bad-input',
): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, zodErrors(ctx.locale));
  if (result.success) return result.data;
  const field = String(result.error.issues[0]?.path[0] ?? '');
  throw new Refusal(slugOf(field), { causes: causesOf(result.error, root) });
}

function missingSlug(contract: Contract): (field: string) => ProblemSlug {
  return (field) => {
    if (field === 'productId') return 'product-not-found';
    return contract.problems.find((slug) => slug.endsWith('-not-found')) ?? 'bad-input';
  };
}

/** Declares every route that a plugin makes in this scope as public. */
export function openToAll(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'public' };
  });
}
