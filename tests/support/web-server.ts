import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

export type WebServer = {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  origin: string;
  port: number;
  /** What was asked, in order. */
  asked: { path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
};

/** A web server on 127.0.0.1 that answers as told, and keeps what it was asked. */
export async function startWebServer(answer: Answer): Promise<WebServer> {
  const asked: WebServer['asked'] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): ServerResponse {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
  return response.end(JSON.stringify(body));
}
