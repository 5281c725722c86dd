import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type Received = { to: string[]; messageId: string; source: string };

export type TestSmtp = {
  url: string;
  /** What was accepted, in order. */
  received: Received[];
  /** How many messages were turned away with "451 try again later". */
  refusals: number;
  close(): Promise<void>;
};

/** A real SMTP server on 127.0.0.1 that turns the first messages away for a while, as busy servers do. */
export async function startSmtp({ refuseFirst = 0 } = {}): Promise<TestSmtp> {
  const received: Received[] = [];
  const smtp: TestSmtp = {
    url: '',
    received,
    refusals: 0,
    close: () => new Promise((done) => server.close(() => done())),
  };
  const server = new SMTPServer({
    authOptional: true,
    // Otherwise closing waits half a minute for a client that has said goodbye.
    closeTimeout: 100,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, answer) => {
      void text(stream).then((source) => {
        if (smtp.refusals < refuseFirst) {
          smtp.refusals += 1;
          answer(Object.assign(new Error('try again later'), { responseCode: 451 }));
          return;
        }
        const messageId = /^message-id: (.*)$/im.exec(source)?.[1]?.trim() ?? '';
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), messageId, source });
        answer();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  smtp.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return smtp;
}
