import nodemailer from 'nodemailer';

export type Mail = { to: string; subject: string; text: string; html: string; messageId: string };

export type Smtp = { send(mail: Mail): Promise<void>; close(): void };

/** In ms. A send holds a database connection, so a silent mail server must not hold it long. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Speaks SMTP with the server at `url`, with short time-outs: the job that sends is tried again. */
export function openSmtp(url: string, from: string): Smtp {
  const transport = nodemailer.createTransport({ url, ...patience }, { from });
  return {
    send: async (mail) => {
      await transport.sendMail({ ...mail, from });
    },
    close: () => transport.close(),
  };
}
