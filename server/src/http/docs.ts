import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { locales } from '@carriole/shared/locale.ts';
import { problemTexts } from '@carriole/shared/problem-texts.ts';
import { type ProblemSlug, problemSlugs, problems } from '@carriole/shared/problems.ts';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Deps } from '../deps.ts';
import { localeOf } from './locale.ts';
import { openToAll } from './mount.ts';
import { openApiOf } from './openapi.ts';
import { problemOf, sendProblem } from './problems.ts';

const open = { config: { access: 'public' } } as const;

/** The API described (`/api/openapi.json`), browsable (`/api/docs`), and each problem explained. */
export async function docsRoutes(
  app: FastifyInstance,
  deps: Deps,
  routes: readonly RouteOptions[],
): Promise<void> {
  app.get('/api/openapi.json', open, (_request, reply) => {
    const contracts = routes.flatMap(({ config, method }) =>
      config?.contract && config.contract.method === method ? [config.contract] : [],
    );
    const title = `${deps.snapshots.current().federation.name || 'Carriole'} API`;
    return reply
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'public, max-age=300')
      .send(openApiOf(contracts, deps.origin, title));
  });

  app.get<{ Params: { slug: string } }>('/api/problems/:slug', open, (request, reply) => {
    const { slug } = request.params;
    if (!isSlug(slug)) return sendProblem(reply, problemOf('not-found', localeOf(request)));
    const sentence = Object.fromEntries(locales.map((locale) => [locale, problemTexts[slug][locale]]));
    return reply.send({ slug, status: problems[slug], sentence });
  });

  app.get('/api/docs', open, (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/api/docs/start.js', open, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(start),
  );
  await app.register(async (scope) => {
    openToAll(scope);
    const root = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
    const allowedPath = (path: string) => /^\/swagger-ui(-bundle)?\.(css|js)$/.test(path);
    await scope.register(fastifyStatic, {
      root,
      prefix: '/api/docs/ui/',
      index: false,
      decorateReply: false,
      allowedPath,
    });
  });
}

function isSlug(text: string): text is ProblemSlug {
  return problemSlugs.includes(text as ProblemSlug);
}

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Carriole API</title>
<link rel="stylesheet" href="/api/docs/ui/swagger-ui.css"></head>
<body><main id="api"></main><script src="/api/docs/ui/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;

const start =
  "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });";
