import { type Locale, locales } from '@carriole/shared/locale.ts';
import { For, Show } from 'solid-js';
import { Hydration, HydrationScript, NoHydration, renderToStream } from 'solid-js/web';
import { provideRequestEvent } from 'solid-js/web/storage';
import type { PageEvent, Send } from './api.ts';
import { App } from './app.tsx';
import { loadTexts, type Texts } from './i18n/load.ts';
import { localePath } from './i18n/locale-path.ts';

export type RenderInput = {
  url: string;
  /** Scheme and host, for canonical and alternate addresses. */
  origin: string;
  locale: Locale;
  cookies: Record<string, string>;
  nonce: string;
  assets: { script: string; styles: string[]; preload: string[] };
  send: Send;
  /** The browser draws this page: only the shell is sent. */
  clientOnly: boolean;
};

export type Rendered = { html: string; status: number; location: string | null };

/** Renders one shop page to a whole document; waits for its data, so status and head are right. */
export async function render(input: RenderInput): Promise<Rendered> {
  const event: PageEvent = {
    request: new Request(new URL(input.url, input.origin)),
    origin: input.origin,
    locale: input.locale,
    cookies: input.cookies,
    send: input.send,
    response: { status: 200, location: null },
  };
  const texts = await loadTexts(input.locale, false);
  const html = await provideRequestEvent(event as never, async () => {
    // The stream has a `then` that resolves once every resource on the page has settled.
    const stream = renderToStream(() => <Page input={input} texts={texts} />, { nonce: input.nonce });
    return (await stream) as unknown as string;
  });
  return { html: `<!doctype html>${html}`, ...event.response };
}

function Page(props: { input: RenderInput; texts: Partial<Texts> }) {
  const { assets, nonce, locale, url, cookies, clientOnly } = props.input;
  return (
    <NoHydration>
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f7f2e8" />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#191613" />
          <link rel="icon" href="/icons/carriole.svg" type="image/svg+xml" />
          <For each={assets.preload}>
            {(href) => <link rel="preload" as="font" type="font/woff2" href={href} crossorigin="" />}
          </For>
          <For each={assets.styles}>{(href) => <link rel="stylesheet" href={href} />}</For>
          <Alternates input={props.input} />
          <Show when={!clientOnly}>
            <HydrationScript />
          </Show>
        </head>
        <body>
          <Show when={!clientOnly} fallback={<div id="app" data-render="client" />}>
            <div id="app" data-place={cookies.carriole_place}>
              <Hydration>
                <App url={url} locale={locale} texts={props.texts} />
              </Hydration>
            </div>
          </Show>
          <script type="module" src={assets.script} nonce={nonce} />
        </body>
      </html>
    </NoHydration>
  );
}

/** The page's own address and its translations; searches and secrets are left out of them. */
function Alternates(props: { input: RenderInput }) {
  const { origin, locale, url, clientOnly } = props.input;
  const { pathname, searchParams } = new URL(url, origin);
  const path = pathname.replace(/^\/(?:nl|de|en)(?=\/|$)/, '') || '/';
  const isPrivate = clientOnly || /^\/(?:panier|commande)(?:\/|$)/.test(path);
  const category = searchParams.get('category');
  const kept = path === '/' && category ? `/?category=${encodeURIComponent(category)}` : path;
  const address = (language: Locale) => `${origin}${localePath(language, kept)}`;
  return (
    <Show when={!isPrivate} fallback={<meta name="robots" content="noindex" />}>
      <link rel="canonical" href={address(locale)} />
      <For each={locales}>
        {(language) => <link rel="alternate" hreflang={language} href={address(language)} />}
      </For>
      <link rel="alternate" hreflang="x-default" href={address('fr')} />
    </Show>
  );
}
