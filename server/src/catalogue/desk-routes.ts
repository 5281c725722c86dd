import {
  endCommonStock,
  getLinkedProducer,
  getLinks,
  setCommonStock,
  setLinkTerms,
  undoLinkTerms,
} from '@carriole/shared/contracts/producer-links.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { saveTerms, undoTerms } from '../producers/terms-service.ts';
import { changedLink, linkedProducer, listLinks } from './desk-service.ts';
import { dropCommonStock, saveCommonStock } from './desk-stock-service.ts';

export function producerDeskRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, getLinks, ({ ctx, query }) => listLinks(ctx, query));
  mount(app, deps, getLinkedProducer, ({ ctx, params, query }) =>
    linkedProducer(ctx, params.slug, query.cooperative),
  );
  mount(app, deps, setLinkTerms, async ({ ctx, params, body }) =>
    changedLink(ctx, await saveTerms(ctx, params.id, body)),
  );
  mount(app, deps, undoLinkTerms, async ({ ctx, params, body }) =>
    changedLink(ctx, await undoTerms(ctx, params.id, body.version)),
  );
  mount(app, deps, setCommonStock, ({ ctx, params, body }) => saveCommonStock(ctx, params.productId, body));
  mount(app, deps, endCommonStock, ({ ctx, params, query }) => dropCommonStock(ctx, params.productId, query));
}
