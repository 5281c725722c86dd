import { randomBytes } from 'node:crypto';
import { foldText } from '@carriole/shared/text.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { createKept } from './kept.ts';
import { type KeptBody, keptBody, sendKept } from './kept-body.ts';
import { localeOf, localeOfPath } from './locale.ts';
import { problemOf, sendProblem } from './problems.ts';
import { pagePolicy } from './security.ts';
import type { Send, Storefront } from './storefront.ts';

const privatePath = /^\/(panier|commande|attente|compte|connexion|desk)(\/|\?|$)/;
const clientPath = /^\/(compte|connexion|desk)(\/|\?|$)/;

/** Serves every other address as a shop page, or as a problem below /api. */
export function pageRoutes(app: FastifyInstance, deps: Deps, storefront: Storefront | null): void {
  const pages = createKept<Page>(16_000_000);

  app.route({
    method: 'GET',
    url: '/*',
    config: { access: 'page' },
    compress: false,
    handler: async (request, reply) => {
      const { rest } = localeOfPath(request.url);
      const moved = movedTo(deps, request);
      if (moved !== null) return reply.header('cache-control', 'no-cache').redirect(moved, 301);
      if (!storefront || rest.startsWith('/api/')) return sendNotFound(request, reply);
      const placed = placeFrom(deps, request);
      if (placed)
        return reply.setCookie('carriole_place', placed.cookie, placeCookie).redirect(placed.location, 303);
      const page = privatePath.test(rest) ? await render(request, rest) : await cachedPage(request, rest);
      return sendPage(request, reply, page, privatePath.test(rest));
    },
  });

  app.setNotFoundHandler({}, sendNotFound);

  async function cachedPage(request: FastifyRequest, rest: string): Promise<Page> {
    const { version } = deps.snapshots.current();
    const now = deps.clock();
    const key = `${request.url}\n${request.cookies.carriole_place ?? ''}`;
    const known = pages.get(key, version, now);
    if (known) return known;
    const page = await render(request, rest);
    if (page.status === 200 && page.location === null) pages.set(key, page, version, now);
    return page;
  }

  async function render(request: FastifyRequest, rest: string): Promise<Page> {
    const { locale } = localeOfPath(request.url);
    // Made anew for each rendering, when all that the page says is already fixed.
    const nonce = randomBytes(16).toString('base64');
    const rendered = await (storefront as Storefront).render({
      url: request.url,
      origin: deps.origin,
      locale,
      cookies: cookiesFor(request, rest),
      nonce,
      assets: (storefront as Storefront).assets,
      send: sender(app, privatePath.test(rest) ? request.headers.cookie : undefined),
      clientOnly: clientPath.test(rest),
    });
    const { html, status, location } = rendered;
    const body = keptBody(html);
    return { body, bytes: body.bytes, policy: pagePolicy(nonce, deps.config), status, location };
  }
}

/** A program says its language in a header, a page in its address. */
function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isApi = request.url.startsWith('/api/');
  const locale = isApi ? localeOf(request) : localeOfPath(request.url).locale;
  return sendProblem(reply, problemOf('not-found', locale));
}

/** Anonymous pages are shared between visitors, so all they may know of one is the place. */
function cookiesFor(request: FastifyRequest, rest: string): Record<string, string> {
  const all = Object.fromEntries(Object.entries(request.cookies).map(([name, value]) => [name, value ?? '']));
  if (privatePath.test(rest)) return all;
  return all.carriole_place === undefined ? {} : { carriole_place: all.carriole_place };
}

/** Calls our own API without a network: same validation, same policy. */
function sender(app: FastifyInstance, cookie: string | undefined): Send {
  return async ({ method, url, headers, body }) => {
    const answer = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...headers, 'accept-encoding': 'identity', ...(cookie === undefined ? {} : { cookie }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, text: answer.payload };
  };
}

const placeCookie = {
  path: '/',
  sameSite: 'lax',
  maxAge: 60 * 60 * 24 * 60,
  encode: encodeURIComponent,
} as const;

/**
 * `?place=4300 Waremme` (the form works without JavaScript): when it names one place, that is kept in
 * a cookie and the visitor goes on without it; when it does not, the page shows what it may have meant.
 */
function placeFrom(deps: Deps, request: FastifyRequest): { cookie: string; location: string } | null {
  const url = new URL(request.url, deps.origin);
  const typed = url.searchParams.get('place');
  if (typed === null) return null;
  const found = deps.gazetteer.find(typed.slice(0, 80));
  const exact = found.find(({ postcode, place }) => `${postcode} ${place}` === typed.trim());
  const samePostcode = /^\d{4}$/.test(typed.trim()) && found.length > 0;
  const name = foldText(typed.replace(/\d+/g, ' '));
  const sameName = found.filter(({ place }) => foldText(place) === name);
  const only = sameName.length === 1 ? sameName[0] : undefined;
  const chosen = exact ?? only ?? (found.length === 1 || samePostcode ? found[0] : undefined);
  if (!chosen) return null;
  url.searchParams.delete('place');
  return { cookie: `${chosen.postcode} ${chosen.place}`, location: `${url.pathname}${url.search}` };
}

const movable = /^((?:\/(?:nl|de|en))?\/(produit|producteurs)\/)([a-z0-9-]+)\/?$/;

/**
 * Where the page of a product or producer is that was joined into another. Not for browsers to keep: joining can be undone.
 */
function movedTo(deps: Deps, request: FastifyRequest): string | null {
  const { pathname, search } = new URL(request.url, deps.origin);
  const [, before, kind, slug = ''] = movable.exec(pathname) ?? [];
  if (before === undefined) return null;
  const { catalogue } = deps.snapshots.current();
  const found = kind === 'produit' ? catalogue.bySlug.get(slug) : catalogue.producerBySlug.get(slug);
  return found && found.slug !== slug ? `${before}${found.slug}${search}` : null;
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page, isPrivate: boolean) {
  if (page.location !== null) return reply.redirect(page.location, 303);
  reply
    .status(page.status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', page.policy)
    .header('cache-control', isPrivate ? 'private, no-store' : 'private, no-cache')
    .header('vary', 'accept-encoding, cookie');
  return sendKept(request, reply, page.body);
}

/** A rendered page with the policy that names its nonce. */
type Page = { body: KeptBody; bytes: number; policy: string; status: number; location: string | null };
