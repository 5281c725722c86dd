import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './fetch-once.ts';
import { type FetchFailed, type FetchProgress, type FetchResult, Refused } from './fetch-result.ts';
import { AddressNotAllowed, type AddressPolicy, mayBeAsked, mayBePrivate } from './public-address.ts';
import { codeOf, readBody } from './read-body.ts';
import { looksLikeHtml, refusalOfStatus, retryAfterMs } from './response-rules.ts';

/** What to fetch and how long to bear with it. */
export type FetchRequest = {
  url: string;
  /** Keys among them are sent to this origin only, and over https only. */
  headers?: Readonly<Record<string, string>>;
  ifNoneMatch?: string | null;
  ifModifiedSince?: string | null;
  /** 64 MiB when not said. */
  maxBytes?: number;
  /** In all, with redirects and waits; two minutes when not said. */
  timeoutMs?: number;
  /** Without a single byte; thirty seconds when not said. */
  idleMs?: number;
  onProgress?: (progress: FetchProgress) => void;
  signal?: AbortSignal;
};

/** Fetching as an installation allows it, handed to whoever reads sources. */
export type FetchDocument = (request: FetchRequest) => Promise<FetchResult>;

const mostRedirects = 5;
const mostRetries = 3;
const longestWaitMs = 30_000;
const redirects = new Set([301, 302, 303, 307, 308]);
/** All that another origin is told. */
const harmless = new Set(['accept', 'accept-language', 'if-none-match', 'if-modified-since']);

/**
 * Fetches one document by GET over http or https. Never throws: what went wrong is in the result. Follows up to five
 * redirects, judging each address anew when its connection is made; a server that asks for patience (429) is asked
 * again up to three times, when the wait it names is short.
 */
export async function fetchDocument(request: FetchRequest & AddressPolicy): Promise<FetchResult> {
  const deadline = AbortSignal.timeout(request.timeoutMs ?? 120_000);
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
  try {
    return await follow(request, signal);
  } catch (error) {
    if (request.signal?.aborted) return failed('stopped', 'given up');
    if (deadline.aborted) return failed('timed-out', `${request.timeoutMs ?? 120_000} ms`);
    return failureOf(error);
  }
}

function failureOf(error: unknown): FetchFailed {
  if (error instanceof Refused) return failed(error.reason, error.message);
  if (error instanceof AddressNotAllowed) return failed('address-not-allowed', error.message);
  return failed('unreachable', codeOf(error));
}

function failed(reason: FetchFailed['reason'], detail: string): FetchFailed {
  return { kind: 'failed', reason, detail };
}

async function follow(request: FetchRequest & AddressPolicy, signal: AbortSignal): Promise<FetchResult> {
  let url = addressOf(request.url, undefined);
  let headers = headersOf(request);
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    assertAllowed(url, headers, request);
    const response = await patiently(url, headers, request, signal);
    if (!redirects.has(response.statusCode ?? 0)) return resultOf(url, response, request, signal);
    response.destroy();
    const next = addressOf(response.headers.location ?? '', url);
    if (next.origin !== url.origin)
      headers = Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.has(name)));
    url = next;
  }
  throw new Refused('too-many-redirects', `more than ${mostRedirects}`);
}

function addressOf(address: string, base: URL | undefined): URL {
  const url = address === '' ? null : URL.parse(address, base);
  if (!url) throw new Refused(base ? 'server-error' : 'address-not-allowed', 'no address');
  url.hash = '';
  return url;
}

function headersOf({ headers = {}, ifNoneMatch, ifModifiedSince }: FetchRequest): Record<string, string> {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    accept: '*/*',
    ...Object.fromEntries(named),
    ...(ifNoneMatch ? { 'if-none-match': ifNoneMatch } : {}),
    ...(ifModifiedSince ? { 'if-modified-since': ifModifiedSince } : {}),
  };
}

function assertAllowed(url: URL, headers: Readonly<Record<string, string>>, policy: AddressPolicy) {
  if (!mayBeAsked(url, policy)) throw new Refused('address-not-allowed', url.hostname);
  const carriesKey = Object.keys(headers).some((name) => !harmless.has(name));
  if (carriesKey && url.protocol === 'http:' && !mayBePrivate(url, policy))
    throw new Refused('address-not-allowed', 'a key is sent over https only');
}

/** Asks, and asks again after the wait the server names; without one, after one, two, then four seconds. */
async function patiently(
  url: URL,
  headers: Readonly<Record<string, string>>,
  request: FetchRequest & AddressPolicy,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await ask(url, { headers, policy: request, signal, idleMs: request.idleMs ?? 30_000 });
    if (response.statusCode !== 429) return response;
    response.destroy();
    const named = retryAfterMs(response.headers['retry-after'], Date.now());
    const patience = named ?? 1000 * 2 ** attempt;
    if (attempt >= mostRetries || patience > longestWaitMs)
      throw new Refused('throttled', `asks to wait ${Math.round(patience / 1000)} s`);
    await wait(patience, undefined, { signal });
  }
}

async function resultOf(
  url: URL,
  response: IncomingMessage,
  request: FetchRequest,
  signal: AbortSignal,
): Promise<FetchResult> {
  try {
    const { statusCode = 0, headers } = response;
    const isConditional = Boolean(request.ifNoneMatch ?? request.ifModifiedSince);
    if (statusCode === 304 && isConditional) return { kind: 'unchanged' };
    const refusal = refusalOfStatus(statusCode);
    if (refusal) throw new Refused(refusal, `HTTP ${statusCode}`);
    const contentType = headers['content-type'] ?? '';
    if (looksLikeHtml(contentType, null)) throw new Refused('html-instead', contentType.slice(0, 80));
    const bytes = await readBody(response, {
      maxBytes: request.maxBytes ?? 64 * 1_048_576,
      signal,
      onProgress: request.onProgress ?? (() => undefined),
    });
    if (looksLikeHtml(contentType, bytes)) throw new Refused('html-instead', contentType.slice(0, 80));
    return {
      kind: 'document',
      bytes,
      contentType,
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      url: url.href,
    };
  } finally {
    response.destroy();
  }
}
