import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Locale } from '@carriole/shared/locale.ts';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { openToAll } from './mount.ts';

export type Send = (call: {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}) => Promise<{ status: number; text: string }>;

export type PageAssets = { script: string; styles: string[]; preload: string[] };

type RenderInput = {
  url: string;
  origin: string;
  locale: Locale;
  cookies: Record<string, string>;
  nonce: string;
  assets: PageAssets;
  send: Send;
  clientOnly: boolean;
};

export type Rendered = { html: string; status: number; location: string | null };

export type Storefront = { assets: PageAssets; render(input: RenderInput): Promise<Rendered> };

const folder = fileURLToPath(new URL('../../../storefront', import.meta.url));

/** The page renderer: the build's, or in development Vite's, which renders the same sources. */
export async function openStorefront(app: FastifyInstance, deps: Deps): Promise<Storefront | null> {
  if (deps.config.viteDev) return openVite(app);
  const client = `${folder}/dist/client`;
  const server = `${folder}/dist/server/entry-server.js`;
  const manifest = `${client}/.vite/manifest.json`;
  if (!existsSync(server) || !existsSync(manifest)) {
    app.log.warn('the storefront is not built: only the API is served');
    return null;
  }
  await app.register(async (scope) => {
    openToAll(scope);
    await scope.register(fastifyStatic, {
      root: client,
      wildcard: false,
      index: false,
      globIgnore: ['.vite/**'],
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
      setHeaders: (reply, path) => {
        // Only the build's own files carry a hash in their name.
        if (!path.includes('/assets/')) reply.header('cache-control', 'public, max-age=86400');
      },
    });
  });
  const { render } = (await import(pathToFileURL(server).href)) as Pick<Storefront, 'render'>;
  return { assets: assetsOf(manifest), render };
}

type Manifest = Record<string, { file: string; isEntry?: boolean; css?: string[] }>;

function assetsOf(manifestPath: string): PageAssets {
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
  const entries = Object.values(manifest);
  const script = entries.find(({ isEntry }) => isEntry)?.file ?? '';
  const styles = entries.map(({ file }) => file).filter((file) => file.endsWith('.css'));
  const fonts = entries
    .map(({ file }) => file)
    .filter((file) => /latin-wght-normal.*\.woff2$/.test(file) && !/latin-ext/.test(file));
  const address = (file: string) => `/${file}`;
  return { script: address(script), styles: styles.map(address), preload: fonts.map(address) };
}

async function openVite(app: FastifyInstance): Promise<Storefront> {
  const { createServer } = (await import(
    pathToFileURL(`${folder}/node_modules/vite/dist/node/index.js`).href
  )) as {
    createServer(options: unknown): Promise<ViteServer>;
  };
  const vite = await createServer({
    root: folder,
    // Its other way writes a file beside the config, which would restart the watching server for ever.
    configLoader: 'native',
    server: { middlewareMode: true, ws: undefined },
    appType: 'custom',
  });
  app.addHook('onClose', () => vite.close());
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) return done();
    vite.middlewares(request.raw, reply.raw, done);
  });
  const assets = { script: '/src/entry-client.tsx', styles: ['/src/styles/index.css?direct'], preload: [] };
  return {
    assets,
    render: async (input) => {
      const { render } = (await vite.ssrLoadModule('/src/entry-server.tsx')) as Pick<Storefront, 'render'>;
      return render(input);
    },
  };
}

type ViteServer = {
  middlewares(request: unknown, response: unknown, next: () => void): void;
  ssrLoadModule(path: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
};
