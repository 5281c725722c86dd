import { createHash } from 'node:crypto';
import {
  endDeskCalendar,
  endOrderCalendar,
  getDeskCalendar,
  getOrderCalendar,
  openDeskCalendar,
  openOrderCalendar,
} from '@carriole/shared/contracts/calendars.ts';
import { Locale } from '@carriole/shared/locale.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Ctx } from '../ctx.ts';
import type { Deps } from '../deps.ts';
import { deskCooperative } from '../federation/service.ts';
import { mount } from '../http/mount.ts';
import { calendarDocument, cooperativeCalendar, orderCalendar } from './service.ts';

export function calendarRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, getOrderCalendar, ({ ctx, params, query }) =>
    orderCalendar(ctx, { ...params, secret: query.secret }, 'show'),
  );
  mount(app, deps, openOrderCalendar, ({ ctx, params, query }) =>
    orderCalendar(ctx, { ...params, secret: query.secret }, 'open'),
  );
  mount(app, deps, endOrderCalendar, ({ ctx, params, query }) =>
    orderCalendar(ctx, { ...params, secret: query.secret }, 'end'),
  );
  mount(app, deps, getDeskCalendar, ({ ctx, query }) =>
    cooperativeCalendar(ctx, deskCooperative(ctx, query.cooperative), 'show'),
  );
  mount(app, deps, openDeskCalendar, ({ ctx, query }) =>
    cooperativeCalendar(ctx, deskCooperative(ctx, query.cooperative), 'open'),
  );
  mount(app, deps, endDeskCalendar, ({ ctx, query }) =>
    cooperativeCalendar(ctx, deskCooperative(ctx, query.cooperative), 'end'),
  );
  serveDocument(app, deps);
}

type Asked = FastifyRequest<{ Params: { id: string; file: string }; Querystring: { langue?: string } }>;

/** Calendar programs ask again and again: what did not change costs them nothing. */
function serveDocument(app: FastifyInstance, deps: Deps): void {
  app.get('/agenda/:id/:file', { config: { access: 'secret' } }, async (request: Asked, reply) => {
    const { id, file } = request.params;
    const text = await calendarDocument(contextOf(deps, request), { id, secret: file.replace(/\.ics$/, '') });
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return reply.type('text/calendar; charset=utf-8').send(text);
  });
}

function contextOf(deps: Deps, request: Asked): Ctx {
  const locale = Locale.catch('fr').parse(request.query.langue);
  return { deps, now: deps.clock(), locale, log: request.log, actor: null };
}
