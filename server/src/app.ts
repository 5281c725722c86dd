import { Refusal } from '@carriole/shared/problems.ts';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RouteOptions,
} from 'fastify';
import { basketRoutes } from './baskets/routes.ts';
import { calendarRoutes } from './calendars/routes.ts';
import { producerDeskRoutes } from './catalogue/desk-routes.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { checkoutRoutes } from './checkout/routes.ts';
import { publishRoutes } from './connectors/routes.ts';
import { deliveryDeskRoutes } from './delivery/desk-routes.ts';
import { deliveryRoutes } from './delivery/routes.ts';
import { demandRoutes } from './demand/routes.ts';
import type { Deps } from './deps.ts';
import { federationRoutes } from './federation/routes.ts';
import { fulfilmentRoutes } from './fulfilment/routes.ts';
import { authRoutes } from './http/auth.ts';
import { docsRoutes } from './http/docs.ts';
import { healthRoutes } from './http/health.ts';
import { pageRoutes } from './http/pages.ts';
import { problemFrom, sendProblem } from './http/problems.ts';
import { securityHeaders } from './http/security.ts';
import { sitemapRoutes } from './http/sitemap.ts';
import { openStorefront } from './http/storefront.ts';
import { joinRoutes } from './joins/routes.ts';
import { devMailRoutes } from './notifications/routes.ts';
import { showcaseRoutes } from './showcase/routes.ts';
import { sourceRoutes } from './sources/routes.ts';

const mebibyte = 1_048_576;

/** Builds the server around its dependencies. Refuses to start when a route does not say who may call it. */
export async function createApp(deps: Deps, logger: FastifyBaseLogger): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: logger,
    bodyLimit: mebibyte,
    trustProxy: deps.config.trustProxy,
    logController: new LogController({ disableRequestLogging: true }),
    // A file's name is part of its address: 120 characters, each up to twelve as they are written there.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1440 },
    forceCloseConnections: 'idle',
  });
  const routes = watchRoutes(app);
  app.setErrorHandler((error, request, reply) => sendProblem(reply, problemFrom(error, request)));
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    // The route's pattern, not its address: addresses hold secrets and postcodes.
    request.log.debug(
      { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });

  const security = securityHeaders(deps.config);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(security);
    done();
  });
  await app.register(cors, { origin: deps.config.corsOrigins, credentials: true });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal('too-many-requests', { values: { seconds: String(Math.ceil(ttl / 1000)) } }),
  });
  await app.register(compress, { globalDecompression: false, encodings: ['br', 'gzip'], threshold: 1024 });

  federationRoutes(app, deps);
  await showcaseRoutes(app, deps);
  catalogueRoutes(app, deps);
  producerDeskRoutes(app, deps);
  publishRoutes(app, deps);
  deliveryRoutes(app, deps);
  deliveryDeskRoutes(app, deps);
  demandRoutes(app, deps);
  basketRoutes(app, deps);
  checkoutRoutes(app, deps);
  fulfilmentRoutes(app, deps);
  calendarRoutes(app, deps);
  joinRoutes(app, deps);
  sourceRoutes(app, deps);
  healthRoutes(app, deps);
  authRoutes(app, deps);
  sitemapRoutes(app, deps);
  if (deps.config.demo) devMailRoutes(app, deps);
  await docsRoutes(app, deps, routes);
  const storefront = await openStorefront(app, deps);
  // Only pages read cookies this way: other answers need not pay for it.
  await app.register(async (pages) => {
    await pages.register(cookie);
    pageRoutes(pages, deps, storefront);
  });
  return app;
}

/** Lists the routes as they are made, and stops the start when one does not say who may call it. */
function watchRoutes(app: FastifyInstance): RouteOptions[] {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    // The CORS plugin's own answer to every preflight declares nothing.
    if (!(route.method === 'OPTIONS' && route.url === '*')) routes.push(route);
  });
  app.addHook('onReady', (done) => {
    const silent = routes.find(({ config }) => config?.access === undefined);
    done(
      silent ? new Error(`${String(silent.method)} ${silent.url} does not say who may call it.`) : undefined,
    );
  });
  return routes;
}
