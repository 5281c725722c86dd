import type { FastifyRequest } from 'fastify';
import { actorFor } from '../accounts/service.ts';
import type { Actor } from '../ctx.ts';
import type { Deps } from '../deps.ts';

/** Fastify's headers as the Fetch API has them, for Better Auth. */
export function fetchHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Who calls, by the session cookie; null for an anonymous visitor. Costs nothing without a cookie. */
export async function actorOf(deps: Deps, request: FastifyRequest): Promise<Actor | null> {
  if (!request.headers.cookie?.includes('session_token')) return null;
  const session = await deps.auth.api.getSession({ headers: fetchHeaders(request) });
  return session ? actorFor(deps.database.db, session.user) : null;
}
