import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet, { type HelmetOptions } from 'helmet';
import type { Config } from '../config.ts';

/**
 * Headers of every answer, worked out once: they are the same for each, and working them out again took a tenth of
 * the time of an answer kept in memory.
 */
export function securityHeaders(config: Config): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet(securityOptions(config))(request, response, () => undefined);
  return response.getHeaders() as Record<string, string>;
}

/**
 * Scripts run only with the nonce of their page; nothing comes from another origin. Style attributes
 * are allowed because a co-op's colour is one; style elements are not.
 */
function securityOptions(config: Config): HelmetOptions {
  const own = ["'self'"];
  return {
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
