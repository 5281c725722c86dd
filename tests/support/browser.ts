import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Locale } from '@carriole/shared/locale.ts';
import bundled from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { startTestServer, type TestServer } from './server.ts';
import { mondayMorning } from './shopping.ts';

/** A demo shop one can visit, and the browser to do so; one per test file. */
export type Shop = { server: TestServer; url: string; browser: Browser; close(): Promise<void> };

export type Visit = {
  /** Colours the visitor prefers. */
  scheme?: 'light' | 'dark';
  /** Pixels across; a phone's 390 unless given. */
  width?: number;
  javaScript?: boolean;
  /** By name, as plain text. */
  cookies?: Record<string, string>;
  locale?: Locale;
  /** Refusals the test is about, e.g. `409 /api/v1/orders`; any other makes the test fail. */
  refusals?: readonly string[];
};

/** Keeps a headless Chromium from asking anything of anyone but our server. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

const phone = 390;
const patienceMs = 20_000;

/** The cookies of someone who told us that they live there. */
export const atVise = { carriole_place: '4600 Visé' };

/** Starts the demo on a port of its own, on a Monday at 8:00, with mail kept at /dev/mail; and a browser. */
export async function openShop(): Promise<Shop> {
  const server = await startTestServer({
    template: 'demo',
    clock: mondayMorning,
    environment: { WORKER: 'inline' },
  });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
  return {
    server,
    browser,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The system's Chromium where there is one; else the one that comes with the packages. */
async function browserPath(): Promise<string> {
  const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  return known ?? (await bundled.executablePath());
}

/**
 * Lends a page of a fresh visitor. Throws afterwards when anything went wrong in it that the reader
 * would not see: console errors and warnings, uncaught errors, broken policies, failed requests.
 */
export async function visit<T>(
  shop: Shop,
  options: Visit,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await shop.browser.newContext({
    baseURL: shop.url,
    viewport: { width: options.width ?? phone, height: 844 },
    colorScheme: options.scheme ?? 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: options.javaScript ?? true,
    locale: options.locale ?? 'fr',
  });
  try {
    context.setDefaultTimeout(patienceMs);
    await context.addCookies(
      Object.entries(options.cookies ?? {}).map(([name, value]) => ({
        name,
        value: encodeURIComponent(value),
        url: shop.url,
      })),
    );
    const troubles = watch(context, shop.url, options.refusals ?? []);
    const page = await context.newPage();
    const result = await work(page, context).catch((error: unknown) => explain(error, page, troubles));
    expect(troubles, 'what went wrong behind the reader’s back').toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** Throws a failure again with where the reader was and what the page and the console said. */
async function explain(error: unknown, page: Page, troubles: readonly string[]): Promise<never> {
  const said = await page.getByRole('alert').allInnerTexts();
  const facts = [`at ${page.url()}`, ...said.map((text) => `the page says: ${text}`), ...troubles];
  throw new Error(`${(error as Error).message}\n${facts.join('\n')}`, { cause: error });
}

/**
 * Said again below, with the address that was refused; and what Chromium says of any frame without an
 * origin of its own, as that of a mail is.
 */
const known = /^Failed to load resource|^The page requested an origin-keyed agent cluster/;

/** Collects everything that goes wrong in the pages of a context, each as one line. */
function watch(context: BrowserContext, origin: string, refusals: readonly string[]): string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning';
    if (isBad && !known.test(message.text())) troubles.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`uncaught: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    // What was on its way when the reader went on to another page is not a failure.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') troubles.push(`${reason} ${request.url()}`);
  });
  context.on('response', (response) => {
    const line = `${response.status()} ${new URL(response.url()).pathname}`;
    if (response.status() >= 400 && !refusals.includes(line)) troubles.push(line);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) troubles.push(`went abroad: ${url.href}`);
  });
  return troubles;
}
