import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium as pw } from 'playwright-core';
import { mailListPage, mailPage } from '@carriole/server/notifications/dev-mail-pages.ts';
import { orderConfirmation } from '@carriole/server/notifications/mails.ts';
import { facts, testOrder } from '@carriole/server/notifications/test-orders.ts';
import { fr } from '@carriole/server/notifications/texts/fr.ts';
const m = orderConfirmation(testOrder(), fr, facts);
const row = { id: 'mai_1', to: 'a@b.test', subject: m.subject, text: m.text, at: new Date() };
const css = readFileSync(new URL('../server/src/notifications/dev-mail.css', import.meta.url), 'utf8');
const own = "default-src 'self'; style-src 'self'; frame-ancestors 'none'";
const srv = createServer((q, r) => {
  const u = q.url ?? '';
  if (u.endsWith('.css')) { r.setHeader('content-type', 'text/css'); return r.end(css); }
  r.setHeader('content-type', 'text/html; charset=utf-8'); r.setHeader('x-frame-options','SAMEORIGIN');
  r.setHeader('content-security-policy', u.endsWith('/html') ? "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox" : own);
  r.end(u.endsWith('/html') ? m.html : u === '/dev/mail' ? mailListPage([row, row]) : mailPage(row));
}).listen(0, '127.0.0.1');
await new Promise((d) => srv.once('listening', d));
const base = `http://127.0.0.1:${(srv.address() as { port: number }).port}`;
const b = await pw.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });
for (const colorScheme of ['light', 'dark'] as const) {
  const ctx = await b.newContext({ colorScheme, viewport: { width: 1200, height: 1000 } });
  const p = await ctx.newPage();
  p.on('console', (c) => console.log('console', c.text()));
  for (const u of ['/dev/mail', '/dev/mail/mai_1', '/dev/mail/mai_1/html']) {
    await p.goto(base + u, { waitUntil: 'load' });
    await p.screenshot({ path: `/tmp/shot-${colorScheme}-${u.split('/').length}.png`, fullPage: true });
    try { const res = await new AxeBuilder({ page: p }).analyze();
    console.log(colorScheme, u, res.violations.map((v) => [v.id, v.nodes.length, v.nodes[0]?.target, v.nodes[0]?.failureSummary])); } catch (e) { console.log(u, 'axe failed', String(e).slice(0, 200)); }
  }
  await ctx.close();
}
await b.close(); srv.close();
