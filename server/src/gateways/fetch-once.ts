import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Refused } from './fetch-result.ts';
import { type AddressPolicy, lookupFor } from './public-address.ts';

type Asked = {
  headers: Readonly<Record<string, string>>;
  policy: AddressPolicy;
  signal: AbortSignal;
  idleMs: number;
};

/**
 * Asks once and gives the answer as soon as its headers are there, its body unread. A silence of `idleMs`, then or
 * later, ends it with 'timed-out'.
 * @throws what the connection fails with.
 */
export function ask(url: URL, { headers, policy, signal, idleMs }: Asked): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    let answer: IncomingMessage | undefined;
    const sent = request(
      url,
      {
        method: 'GET',
        headers: { 'accept-encoding': 'gzip, br', 'user-agent': 'Carriole', ...headers },
        // A connection of its own: one kept alive could have been made under another policy.
        agent: false,
        signal,
        timeout: idleMs,
        lookup: lookupFor(url, policy),
      },
      (response) => {
        sent.off('error', reject);
        // Once there is an answer its reader sees the error; without a listener the process would end.
        sent.on('error', () => undefined);
        answer = response;
        resolve(response);
      },
    );
    sent.on('error', reject);
    sent.on('timeout', () => (answer ?? sent).destroy(new Refused('timed-out', `silent for ${idleMs} ms`)));
    sent.end();
  });
}
