import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { fetchHeaders } from './session.ts';

/** Hands `/api/auth/*` to Better Auth, which checks origin and rate itself. */
export function authRoutes(app: FastifyInstance, deps: Deps): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: { access: 'public', rateLimit: { max: deps.config.writesPerMinute, timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      const hasBody = request.method === 'POST' && request.body !== undefined;
      const answer = await deps.auth.handler(
        new Request(new URL(request.url, originOf(deps, request)), {
          method: request.method,
          headers: headersFor(deps, request),
          ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
        }),
      );
      reply.status(answer.status).header('cache-control', 'no-store');
      for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
      const cookies = answer.headers.getSetCookie();
      if (cookies.length > 0) reply.header('set-cookie', cookies);
      return reply.send(await answer.text());
    },
  });
}

/** Rates are counted by the address Fastify trusts; the body is written anew, so its old length may be wrong. */
function headersFor(deps: Deps, request: FastifyRequest): Headers {
  const headers = fetchHeaders(request);
  const site = headers.get('sec-fetch-site');
  // A browser names its origin on every cross-site POST: a call without one is from a program or from our own page.
  if (!headers.has('origin') && site !== 'cross-site' && site !== 'same-site')
    headers.set('origin', originOf(deps, request));
  headers.set('x-forwarded-for', request.ip);
  headers.delete('content-length');
  headers.delete('transfer-encoding');
  return headers;
}

/** Without a public address (the demo, tests) the shop is wherever the visitor found it. */
function originOf(deps: Deps, request: FastifyRequest): string {
  return deps.config.publicOrigin ?? `${request.protocol}://${request.host}`;
}
