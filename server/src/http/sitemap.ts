import { locales } from '@carriole/shared/locale.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';

/** The addresses a search engine should know, each with its four languages. */
export function sitemapRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/sitemap.xml', { config: { access: 'public' } }, (_request, reply) => {
    const { catalogue, federation } = deps.snapshots.current();
    const paths = [
      '/',
      '/producteurs',
      '/points-relais',
      '/nouveautes',
      '/saisons',
      ...federation.cooperatives.map(({ slug }) => `/c/${slug}`),
      ...catalogue.producers.map(({ slug }) => `/producteurs/${slug}`),
      ...catalogue.products.map(({ slug }) => `/produit/${slug}`),
    ];
    const urls = paths.map(
      (path) => `<url><loc>${deps.origin}${path}</loc>${alternates(deps.origin, path)}</url>`,
    );
    const space =
      'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
    return reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${space}>\n${urls.join('\n')}\n</urlset>\n`);
  });

  app.get('/robots.txt', { config: { access: 'public' } }, (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(
        `User-agent: *\nDisallow: /api/\nDisallow: /desk\nDisallow: /panier\nDisallow: /commande\nDisallow: /attente\nSitemap: ${deps.origin}/sitemap.xml\n`,
      ),
  );
}

function alternates(origin: string, path: string): string {
  return locales
    .map((locale) => {
      const prefix = locale === 'fr' ? '' : `/${locale}`;
      return `<xhtml:link rel="alternate" hreflang="${locale}" href="${origin}${prefix}${path}"/>`;
    })
    .join('');
}
