import { registerNotifications } from '@carriole/server/notifications/jobs.ts';
import { confirmOrder, tellCooperative } from '@carriole/server/notifications/service.ts';
import { createBasket, getBasketDays, setBasketLine } from '@carriole/shared/contracts/baskets.ts';
import { getCatalogue } from '@carriole/shared/contracts/catalogue.ts';
import { getOrder, placeOrder } from '@carriole/shared/contracts/orders.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';
import { runSql } from '../support/sql.ts';

const clock = '2026-11-22T08:00';
const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function start(environment: Record<string, string> = {}): Promise<TestServer> {
  const server = await startTestServer({ template: 'demo', clock, environment });
  cleanUps.push(server.close);
  return server;
}

async function startMailServer(refuseFirst = 0): Promise<TestSmtp> {
  const smtp = await startSmtp({ refuseFirst });
  cleanUps.push(smtp.close);
  return smtp;
}

/** Orders something of two co-ops for a household in Waremme, in German. */
async function order({ call, deps }: TestServer) {
  const basket = (await call(createBasket, { body: { postcode: '4300', place: 'Waremme' } })).body;
  const { cooperatives } = deps.snapshots.current().federation;
  for (const { slug } of cooperatives.slice(0, 2)) {
    const { items } = (
      await call(getCatalogue, { query: { postcode: '4300', cooperative: [slug], size: 100 } })
    ).body;
    const only = items.filter((item) => item.cooperatives.length === 1 && item.next?.kind === 'delivery');
    const product = only.find(({ stock }) => stock === null || stock >= 12);
    const params = { id: basket.id, productId: product?.id ?? `nothing of ${slug} comes to Waremme` };
    expect((await call(setBasketLine, { params, body: { quantity: 12 } })).problem).not.toHaveProperty(
      'slug',
      'bad-input',
    );
  }
  const { options } = (await call(getBasketDays, { params: { id: basket.id }, query: {} })).body;
  const day = options.find(({ complete, kind }) => complete && kind === 'delivery');
  if (!day) throw new Error('no delivery takes both lines');
  const placed = await call(placeOrder, {
    headers: { 'idempotency-key': 'notifications-test' },
    body: {
      basketId: basket.id,
      dayId: day.id,
      contact: { name: 'Karl <b>Meyer</b>', email: 'karl@haus.test', phone: '+32 470 12 34 56' },
      address: { street: 'Rue du Pont 3', postcode: '4300', place: 'Waremme' },
      paymentMethod: 'bank-transfer',
      expectedTotalCents: day.amounts.totalCents,
      locale: 'de',
    },
  });
  expect(placed.problem).not.toHaveProperty('slug');
  return placed.body;
}

function keptMails({ databaseUrl }: TestServer) {
  return runSql(
    databaseUrl,
    'select id, dedup_key, to_address, subject, text_body from mails order by dedup_key',
  );
}

test('a refused mail is tried again until the mail server takes it, and each goes out once', async () => {
  const smtp = await startMailServer(1);
  const server = await start({ SMTP_URL: smtp.url, WORKER: 'inline' });
  await registerNotifications(server.deps, pino({ level: 'silent' }));
  const placed = await order(server);
  await expect.poll(() => smtp.received.length, { timeout: 45_000 }).toBe(3);
  expect(smtp.refusals).toBe(1);
  expect(smtp.received.map(({ messageId }) => messageId)).toContain(`<${placed.id}.order-placed@127.0.0.1>`);

  await confirmOrder(server.deps, placed.id);
  for (const part of placed.order.coopOrders) await tellCooperative(server.deps, part.id);
  expect(smtp.received).toHaveLength(3);
  expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(3);
  expect(await keptMails(server)).toHaveLength(3);
}, 120_000);

test('a mail the server refuses leaves no trace of having been sent', async () => {
  const smtp = await startMailServer(1);
  const server = await start({ SMTP_URL: smtp.url });
  const placed = await order(server);
  await expect(confirmOrder(server.deps, placed.id)).rejects.toThrow('try again later');
  expect(await keptMails(server)).toHaveLength(0);
  await confirmOrder(server.deps, placed.id);
  expect(smtp.received).toHaveLength(1);
});

test('two runs of one job at the same moment send one mail', async () => {
  const smtp = await startMailServer();
  const server = await start({ SMTP_URL: smtp.url });
  const placed = await order(server);
  await Promise.all([confirmOrder(server.deps, placed.id), confirmOrder(server.deps, placed.id)]);
  expect(smtp.received).toHaveLength(1);
});

test('without a mail server the customer and each co-op are told in the database, each their own', async () => {
  const server = await start();
  const placed = await order(server);
  await confirmOrder(server.deps, placed.id);
  for (const part of placed.order.coopOrders) await tellCooperative(server.deps, part.id);
  const mails = await keptMails(server);
  const textTo = (address: string) => String(mails.find((mail) => mail.to_address === address)?.text_body);

  const confirmation = textTo('karl@haus.test');
  expect(confirmation).toContain(formatMoney(placed.order.amounts.totalCents, 'de'));
  const link = new URL(/^http.*$/m.exec(confirmation)?.[0] ?? '');
  expect(link.pathname).toBe(`/de/commande/${placed.id}`);
  const secret = link.searchParams.get('secret') ?? '';
  expect((await server.call(getOrder, { params: { id: placed.id }, query: { secret } })).status).toBe(200);

  const { catalogue, federation } = server.deps.snapshots.current();
  const frenchNames = (lines: { productId: string }[]) =>
    lines.map(({ productId }) => catalogue.byId.get(productId)?.names.fr ?? productId);
  for (const { cooperative, lines } of placed.order.coopOrders) {
    const told = textTo(federation.cooperativeBySlug.get(cooperative.slug)?.email ?? '');
    const others = placed.order.coopOrders.filter((part) => part.cooperative.slug !== cooperative.slug);
    for (const name of frenchNames(lines)) expect(told).toContain(name);
    for (const name of frenchNames(others.flatMap((part) => part.lines))) expect(told).not.toContain(name);
    expect(told.includes('Rue du Pont')).toBe(cooperative.slug === placed.order.day.carrier.slug);
  }
});

test('the demo shows its mails, each locked in a frame', async () => {
  const server = await start();
  const placed = await order(server);
  await confirmOrder(server.deps, placed.id);
  const [mail] = await keptMails(server);
  const list = await server.app.inject('/dev/mail');
  expect(list.payload).toContain(`/dev/mail/${mail?.id}`);
  const shown = await server.app.inject(`/dev/mail/${mail?.id}`);
  expect(shown.payload).toContain('Karl &lt;b&gt;Meyer');
  const html = await server.app.inject(`/dev/mail/${mail?.id}/html`);
  expect(html.headers['content-security-policy']).toContain("default-src 'none'");
  expect(html.headers['content-security-policy']).toContain('sandbox');
  expect(html.payload).not.toContain('<b>Meyer');
  expect((await server.app.inject('/dev/mail/style.css')).headers['content-type']).toContain('text/css');
  expect((await server.app.inject('/dev/mail/mai_none')).statusCode).toBe(404);
});

test('outside the demo nobody reads the mails', async () => {
  const server = await start({
    DEMO: '0',
    APP_SECRET: 'a-secret-of-at-least-32-characters',
    PUBLIC_ORIGIN: 'https://shop.test',
  });
  const answer = await server.app.inject('/dev/mail');
  expect(answer.statusCode).toBe(404);
});
