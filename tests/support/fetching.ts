import { type FetchRequest, fetchDocument } from '@carriole/server/gateways/fetch-document.ts';
import type { FetchResult } from '@carriole/server/gateways/fetch-result.ts';
import type { AddressPolicy } from '@carriole/server/gateways/public-address.ts';
import type { Answer, WebServer } from './web-server.ts';
import { sendJson } from './web-server.ts';

/** Answers by path as a table says; what it does not say is not there. */
export function answerFrom(table: () => Record<string, Answer>): Answer {
  return (request, response) => {
    const found = table()[(request.url ?? '').split('?')[0] ?? ''];
    if (found) found(request, response);
    else sendJson(response, { code: 'rest_no_route' }, { status: 404 });
  };
}

export function redirectTo(location: string, status = 302): Answer {
  return (_, response) => {
    response.writeHead(status, { location });
    response.end();
  };
}

/** Fetches from a server of the test's own, which only the test may reach. */
export function fetchFrom(
  { origin }: WebServer,
  path: string,
  more: Partial<FetchRequest & AddressPolicy> = {},
): Promise<FetchResult> {
  return fetchDocument({ url: `${origin}${path}`, allowPrivate: true, timeoutMs: 20_000, ...more });
}

/** The text of a document that came; what came instead when none did. */
export function textOf(result: FetchResult): unknown {
  return result.kind === 'document' ? new TextDecoder().decode(result.bytes) : result;
}
