import { decideJoin, getJoins, type JoinItem, undoJoinDecision } from '@carriole/shared/contracts/joins.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, mondayMorning } from '../support/shopping.ts';

let server: TestServer;
let admin: { cookie: string };

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  admin = { cookie: await server.signIn('admin@federation.test') };
});
afterAll(() => server.close());

const pairOf = ({ a, b }: JoinItem) => ({ a: a.id, b: b.id });
const listOf = async (query: { state?: 'open' | 'joined' | 'apart' }) =>
  (await server.call(getJoins, { query }, admin)).body;

test('refuses to join what differs in content, label or producer, and says why', async () => {
  const { items } = await listOf({ state: 'joined' });
  const [one, other] = [items[0]!, items.find(({ a }) => a.producer.name !== items[0]!.a.producer.name)!];
  const body = { kind: 'product', a: one.a.id, b: other.b.id, verdict: 'join' } as const;
  const problem = await expectRefused(server, decideJoin, { body }, { slug: 'join-impossible', as: admin });
  expect(problem.errors.map(({ detail }) => detail)).toContain('Les producteurs ne sont pas les mêmes.');
  await expectRefused(
    server,
    decideJoin,
    { body: { ...body, b: one.a.id } },
    { slug: 'join-impossible', as: admin },
  );
});

test('refuses members that are not there', async () => {
  const [item] = (await listOf({})).items;
  await expectRefused(
    server,
    decideJoin,
    { body: { kind: 'product', a: item!.a.id, b: `${besace}:no-such`, verdict: 'apart' } },
    { slug: 'join-not-found', pointer: '/body/b', as: admin },
  );
});

test('refuses everybody but the federation', async () => {
  const manager = { cookie: await server.signIn(`manager@${besace}.test`) };
  const [item] = (await listOf({})).items;
  const body = { kind: 'product', ...pairOf(item!), verdict: 'join' } as const;
  for (const [as, slug] of [
    [manager, 'not-allowed'],
    [{}, 'not-signed-in'],
  ] as const) {
    await expectRefused(server, getJoins, { query: {} }, { slug, as });
    await expectRefused(server, decideJoin, { body }, { slug, as });
    await expectRefused(server, undoJoinDecision, { params: { id: 'jnd_0123456789abcdef' } }, { slug, as });
  }
});
