import type { Contract } from '@carriole/shared/contract.ts';
import * as addresses from '@carriole/shared/contracts/addresses.ts';
import * as baskets from '@carriole/shared/contracts/baskets.ts';
import * as calendars from '@carriole/shared/contracts/calendars.ts';
import * as catalogue from '@carriole/shared/contracts/catalogue.ts';
import * as demand from '@carriole/shared/contracts/demand.ts';
import * as desk from '@carriole/shared/contracts/desk.ts';
import * as federation from '@carriole/shared/contracts/federation.ts';
import * as finding from '@carriole/shared/contracts/finding.ts';
import * as joins from '@carriole/shared/contracts/joins.ts';
import * as orders from '@carriole/shared/contracts/orders.ts';
import * as pickupPoints from '@carriole/shared/contracts/pickup-points.ts';
import * as producerLinks from '@carriole/shared/contracts/producer-links.ts';
import * as producers from '@carriole/shared/contracts/producers.ts';
import * as publishing from '@carriole/shared/contracts/publishing.ts';
import * as reserved from '@carriole/shared/contracts/reserved.ts';
import * as showcase from '@carriole/shared/contracts/showcase.ts';
import * as waiting from '@carriole/shared/contracts/waiting.ts';

/** Every contract there is: a route that is added is in the tests that go over them all. */
export const contracts: Contract[] = [
  addresses,
  baskets,
  calendars,
  catalogue,
  demand,
  producers,
  desk,
  federation,
  finding,
  joins,
  orders,
  pickupPoints,
  producerLinks,
  publishing,
  reserved,
  showcase,
  waiting,
].flatMap((module) => Object.values(module as Record<string, unknown>).filter(isContract));

function isContract(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && 'access' in value && 'path' in value;
}
