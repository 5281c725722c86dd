import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Config } from '../config.ts';

/**
 * Headers of every answer. Scripts run only with the nonce of their page; nothing comes from another
 * origin. Style attributes are allowed because a co-op's colour is one; style elements are not.
 */
export function securityOptions(config: Config): FastifyHelmetOptions {
  const own = ["'self'"];
  return {
    enableCSPNonces: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: own,
        scriptSrc: own,
        styleSrc: own,
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: [...own, 'data:'],
        fontSrc: own,
        connectSrc: config.viteDev ? [...own, 'ws:'] : own,
        objectSrc: ["'none'"],
        baseUri: own,
        formAction: own,
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.publicOrigin?.startsWith('https:') ?? false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  };
}

/** The policy of one page: as everywhere, and its own scripts by nonce. */
export function pagePolicy(nonce: string, config: Config): string {
  const connect = config.viteDev ? "'self' ws:" : "'self'";
  // Vite's dev client injects <style> elements; a build has one stylesheet.
  const style = config.viteDev ? "'self' 'unsafe-inline'" : "'self'";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src ${style}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join(';');
}
