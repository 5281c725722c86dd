import {
  addDay,
  addExceptions,
  addOpening,
  addPoint,
  addTransfer,
  addZone,
  endDay,
  endException,
  endOpening,
  endPoint,
  endTransfer,
  endZone,
  getAreas,
  getDeskDelivery,
  setDay,
  setHolidays,
  setOpening,
  setPoint,
  setTransfer,
  setZone,
  undoDelivery,
} from '@carriole/shared/contracts/delivery-desk.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount, mountKept } from '../http/mount.ts';
import { changeHolidays, closeException, createExceptions } from './desk-exception-service.ts';
import {
  changeDay,
  changePlace,
  closeDay,
  closePlace,
  createDay,
  createPlace,
} from './desk-place-service.ts';
import { areasView, deskDelivery } from './desk-service.ts';
import { changeTransfer, closeTransfer, createTransfer } from './desk-transfer-service.ts';
import { undoChange } from './desk-undo-service.ts';

/** What the logistics lead of a co-op reads and writes. */
export function deliveryDeskRoutes(app: FastifyInstance, deps: Deps): void {
  mountKept(app, deps, getAreas, () => areasView(deps.reference.areas, deps.gazetteer));
  mount(app, deps, getDeskDelivery, ({ ctx, query }) => deskDelivery(ctx, query));
  mount(app, deps, addZone, ({ ctx, body }) => createPlace(ctx, body));
  mount(app, deps, setZone, ({ ctx, params, body }) => changePlace(ctx, params.id, body));
  mount(app, deps, endZone, ({ ctx, params, body }) => closePlace(ctx, 'zone', { ...params, ...body }));
  mount(app, deps, addDay, ({ ctx, params, body }) => createDay(ctx, params.id, body));
  mount(app, deps, setDay, ({ ctx, params, body }) => changeDay(ctx, params.id, body));
  mount(app, deps, endDay, ({ ctx, params, body }) => closeDay(ctx, 'zone', { ...params, ...body }));
  mount(app, deps, addPoint, ({ ctx, body }) => createPlace(ctx, body));
  mount(app, deps, setPoint, ({ ctx, params, body }) => changePlace(ctx, params.id, body));
  mount(app, deps, endPoint, ({ ctx, params, body }) => closePlace(ctx, 'point', { ...params, ...body }));
  mount(app, deps, addOpening, ({ ctx, params, body }) => createDay(ctx, params.id, body));
  mount(app, deps, setOpening, ({ ctx, params, body }) => changeDay(ctx, params.id, body));
  mount(app, deps, endOpening, ({ ctx, params, body }) => closeDay(ctx, 'point', { ...params, ...body }));
  mount(app, deps, addTransfer, ({ ctx, body }) => createTransfer(ctx, body.transfer));
  mount(app, deps, setTransfer, ({ ctx, params, body }) => changeTransfer(ctx, params.id, body));
  mount(app, deps, endTransfer, ({ ctx, params, body }) => closeTransfer(ctx, params.id, body));
  mount(app, deps, addExceptions, ({ ctx, body }) => createExceptions(ctx, body));
  mount(app, deps, endException, ({ ctx, params, body }) => closeException(ctx, params.id, body.affected));
  mount(app, deps, setHolidays, ({ ctx, body }) => changeHolidays(ctx, body));
  mount(app, deps, undoDelivery, ({ ctx, params, body }) => undoChange(ctx, params.id, body.affected));
}
