import type { FastifyInstance } from 'fastify';
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
        new Request(new URL(request.url, deps.origin), {
          method: request.method,
          headers: withoutLength(fetchHeaders(request)),
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

/** The body is written anew from what was parsed, so its old length may be wrong. */
function withoutLength(headers: Headers): Headers {
  headers.delete('content-length');
  headers.delete('transfer-encoding');
  return headers;
}
