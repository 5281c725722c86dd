import {
  applyImportRun,
  discardImportRun,
  getImportChanges,
  getImportRun,
  getImportRuns,
  startImportRun,
  undoImportRun,
} from '@carriole/shared/contracts/import-runs.ts';
import { editOffer, getDeskOffers, releaseOfferField } from '@carriole/shared/contracts/offer-edits.ts';
import {
  changeSource,
  createSource,
  endSource,
  getSource,
  getSourceFile,
  getSources,
  getSourceTables,
  removeSourceFile,
  trySourceMapping,
  uploadSourceFile,
} from '@carriole/shared/contracts/sources.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { listChanges } from './changes-service.ts';
import { editOffer as edit, listOffers, releaseField } from './edits-service.ts';
import {
  putSourceFile,
  removeSourceFile as remove,
  sourceFile,
  sourceTables,
  tryMapping,
} from './files-service.ts';
import {
  applyRun,
  discardRun,
  endSource as end,
  listRuns,
  oneRun,
  startRun,
  undoRun,
} from './runs-service.ts';
import { changeSource as change, createSource as create, listSources, oneSource } from './sources-service.ts';

/** Where a co-op's articles come from, each reading of it, and what staff sets by hand. */
export function sourceRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, getSources, ({ ctx, query }) => listSources(ctx, query.cooperative));
  mount(app, deps, createSource, ({ ctx, query, body }) => create(ctx, query.cooperative, body));
  mount(app, deps, getSource, ({ ctx, params }) => oneSource(ctx, params.id));
  mount(app, deps, changeSource, ({ ctx, params, body }) => change(ctx, params.id, body));
  mount(app, deps, endSource, ({ ctx, params }) => end(ctx, params.id));
  mount(app, deps, removeSourceFile, ({ ctx, params }) => remove(ctx, params.id, params.name));
  mount(app, deps, getSourceFile, async ({ ctx, params, reply }) => {
    const content = await sourceFile(ctx, params.id, params.name);
    reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(params.name)}`);
    return content;
  });
  mount(app, deps, getSourceTables, ({ ctx, params }) => sourceTables(ctx, params.id));
  mount(app, deps, trySourceMapping, ({ ctx, params, body }) => tryMapping(ctx, params.id, body));
  mount(app, deps, startImportRun, ({ ctx, params }) => startRun(ctx, params.id));
  mount(app, deps, getImportRuns, ({ ctx, params, query }) => listRuns(ctx, params.id, query));
  mount(app, deps, getImportRun, ({ ctx, params }) => oneRun(ctx, params.id));
  mount(app, deps, getImportChanges, ({ ctx, params, query }) => listChanges(ctx, params.id, query));
  mount(app, deps, applyImportRun, ({ ctx, params }) => applyRun(ctx, params.id));
  mount(app, deps, discardImportRun, ({ ctx, params }) => discardRun(ctx, params.id));
  mount(app, deps, undoImportRun, ({ ctx, params }) => undoRun(ctx, params.id));
  mount(app, deps, getDeskOffers, ({ ctx, query }) => listOffers(ctx, query));
  mount(app, deps, editOffer, ({ ctx, params, body }) => edit(ctx, params.id, body));
  mount(app, deps, releaseOfferField, ({ ctx, params }) => releaseField(ctx, params.id, params.field));
  app.register(async (scope) => uploadRoute(scope, deps));
}

/** Files come as they are, and only here: everywhere else a body is JSON. */
function uploadRoute(scope: FastifyInstance, deps: Deps): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  mount(scope, deps, uploadSourceFile, ({ ctx, params, request }) =>
    putSourceFile(ctx, params.id, params.name, request.body),
  );
}
