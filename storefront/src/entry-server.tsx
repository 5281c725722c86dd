import type { Locale } from '@carriole/shared/locale.ts';
import { Hydration, HydrationScript, NoHydration, renderToStream } from 'solid-js/web';
import { provideRequestEvent } from 'solid-js/web/storage';
import type { PageEvent, Send } from './api.ts';
import { App } from './app.tsx';

export type RenderInput = {
  url: string;
  locale: Locale;
  cookies: Record<string, string>;
  nonce: string;
  assets: { script: string; styles: string[]; preload: string[]; head: string };
  send: Send;
};

export type Rendered = { html: string; status: number; location: string | null };

/** Renders one shop page to a whole document; waits for its data, so status and head are right. */
export async function render(input: RenderInput): Promise<Rendered> {
  const event: PageEvent = {
    request: new Request(new URL(input.url, 'http://shop.invalid')),
    locale: input.locale,
    cookies: input.cookies,
    send: input.send,
    response: { status: 200, location: null },
  };
  const html = await provideRequestEvent(event as never, async () =>
    // The stream has a `then` that resolves once every resource on the page has settled.
    await renderToStream(() => <Page input={input} />, { nonce: input.nonce }) as unknown as string,
  );
  return { html: `<!doctype html>${html}`, ...event.response };
}

function Page(props: { input: RenderInput }) {
  const { assets, nonce, locale, url } = props.input;
  return (
    <NoHydration>
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          {assets.styles.map((href) => (
            <link rel="stylesheet" href={href} />
          ))}
          {assets.preload.map((href) => (
            <link rel="preload" as="font" type="font/woff2" href={href} crossorigin="" />
          ))}
          <HydrationScript nonce={nonce} />
        </head>
        <body>
          <div id="app">
            <Hydration>
              <App url={url} locale={locale} />
            </Hydration>
          </div>
          <script type="module" src={assets.script} nonce={nonce} />
        </body>
      </html>
    </NoHydration>
  );
}
