import {
  addPicture,
  describePicture,
  getShowcase,
  getShowcaseSubject,
  orderPictures,
  removePicture,
  restorePicture,
  saveStory,
} from '@carriole/shared/contracts/showcase.ts';
import { pictureTypes } from '@carriole/shared/pictures.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { localeOf } from '../http/locale.ts';
import { mount } from '../http/mount.ts';
import { problemOf, sendProblem } from '../http/problems.ts';
import * as pictures from './picture-service.ts';
import { listShowcase, pictureFile, showcaseDetail } from './service.ts';
import { writeStory } from './story-service.ts';
import { uploadOf } from './upload.ts';

export async function showcaseRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  mount(app, deps, getShowcase, ({ ctx, query }) => listShowcase(ctx, query));
  mount(app, deps, getShowcaseSubject, ({ ctx, params }) => showcaseDetail(ctx, params.kind, params.slug));
  mount(app, deps, saveStory, ({ ctx, params, body }) => writeStory(ctx, params, body));
  mount(app, deps, orderPictures, ({ ctx, params, body }) => pictures.orderPictures(ctx, params, body.ids));
  mount(app, deps, describePicture, ({ ctx, params, body }) =>
    pictures.describePicture(ctx, params.id, body.alt),
  );
  mount(app, deps, removePicture, ({ ctx, params }) => pictures.removePicture(ctx, params.id));
  mount(app, deps, restorePicture, ({ ctx, params }) => pictures.restorePicture(ctx, params.id));
  await app.register((scope, _options, done) => {
    takeFiles(scope);
    mount(scope, deps, addPicture, ({ ctx, params, query, request }) =>
      pictures.takePicture(ctx, { ...params, ...query }, uploadOf(request)),
    );
    done();
  });
  app.get<{ Params: { file: string } }>(
    '/pictures/:file',
    { config: { access: 'public' } },
    (request, reply) => sendPicture(deps, request, reply),
  );
}

/**
 * Hands uploads on unread, in this scope only. Of other types none is taken: a form of another site could send those
 * without asking us first.
 */
function takeFiles(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser([...pictureTypes, 'application/octet-stream'], (_request, payload, done) =>
    done(null, payload),
  );
  scope.addContentTypeParser('*', (_request, _payload, done) => done(new Refusal('picture-kind-refused')));
}

async function sendPicture(
  deps: Deps,
  request: FastifyRequest<{ Params: { file: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { file } = request.params;
  const bytes = await pictureFile({ deps }, file);
  if (!bytes) return sendProblem(reply, problemOf('picture-not-found', localeOf(request)));
  const etag = `"${file}"`;
  reply.header('cache-control', 'public, max-age=31536000, immutable').header('etag', etag);
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  return reply.type(file.endsWith('avif') ? 'image/avif' : 'image/webp').send(bytes);
}
