import type { CallOf, Contract, ReplyOf } from '@carriole/shared/contract.ts';
import { urlOf } from '@carriole/shared/contract.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import { getRequestEvent, isServer } from 'solid-js/web';

/** A refusal of the API, as the pages receive it. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export type Answer = { status: number; text: string };
/** Carries one call: `fetch` in the browser, the app itself (no network) while rendering on the server. */
export type Send = (call: {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
  /** Gives the call up. */
  signal?: AbortSignal | undefined;
}) => Promise<Answer>;

export type PageEvent = {
  request: Request;
  origin: string;
  locale: string;
  cookies: Record<string, string>;
  send: Send;
  /** Written by pages while they render. */
  response: { status: number; location: string | null };
};

/** What the server knows of the request being rendered; undefined in the browser. */
export function pageEvent(): PageEvent | undefined {
  return isServer ? (getRequestEvent() as unknown as PageEvent | undefined) : undefined;
}

const fetchSend: Send = async ({ method, url, headers, body, signal }) => {
  const answer = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  });
  return { status: answer.status, text: await answer.text() };
};

function readerLanguage(): string {
  return pageEvent()?.locale ?? document.documentElement.lang;
}

/** Calls a route by its contract. Throws ApiProblem when the API refuses, an AbortError when the call is given up. */
export async function api<C extends Contract>(
  contract: C,
  call: CallOf<C>,
  signal?: AbortSignal,
): Promise<ReplyOf<C>> {
  const { params, query, body, headers } = call as {
    params?: Record<string, unknown>;
    query?: Record<string, unknown>;
    body?: unknown;
    headers?: Record<string, string>;
  };
  const send = pageEvent()?.send ?? fetchSend;
  const answer = await send({
    method: contract.method,
    url: urlOf(contract, params, query),
    headers: {
      accept: 'application/json',
      'accept-language': readerLanguage(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  });
  const reply = answer.text === '' ? undefined : JSON.parse(answer.text);
  if (answer.status >= 400) throw new ApiProblem(reply as Problem);
  return reply as ReplyOf<C>;
}

/** Like `api`, but a refusal with one of these slugs is `null` (a page then answers 404 itself). */
export async function apiOrNull<C extends Contract>(
  contract: C,
  call: CallOf<C>,
  slugs: readonly Problem['slug'][],
): Promise<ReplyOf<C> | null> {
  try {
    return await api(contract, call);
  } catch (error) {
    if (error instanceof ApiProblem && slugs.includes(error.problem.slug)) return null;
    throw error;
  }
}
