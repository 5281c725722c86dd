import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Deps } from '../deps.ts';
import { mailListPage, mailPage } from './dev-mail-pages.ts';
import { keptMail, latestMails } from './service.ts';

/** A mail shows itself and nothing else: no script, no image, nothing fetched; its links open elsewhere. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

type OfMail = { Params: { id: string } };

/** The mails of the demo, for whoever tries it out. Only for a demo: they hold everybody's orders. */
export function devMailRoutes(app: FastifyInstance, deps: Deps): void {
  const style = readFileSync(new URL('./dev-mail.css', import.meta.url), 'utf8');
  const config = { access: 'page' } as const;

  app.get('/dev/mail', { config }, async (_request, reply) =>
    sendHtml(reply, mailListPage(await latestMails(deps))),
  );
  app.get('/dev/mail/style.css', { config }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(style),
  );
  app.get<OfMail>('/dev/mail/:id', { config }, async ({ params }, reply) =>
    sendHtml(reply, mailPage(await keptMail(deps, params.id))),
  );
  app.get<OfMail>('/dev/mail/:id/html', { config }, async ({ params }, reply) => {
    const { html } = await keptMail(deps, params.id);
    return sendHtml(reply.header('content-security-policy', mailPolicy), html);
  });
}

function sendHtml(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-store').send(html);
}
