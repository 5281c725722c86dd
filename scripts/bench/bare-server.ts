import { text } from 'node:stream/consumers';
import Fastify from 'fastify';

/** The yardstick: Fastify with nothing on it, answering the bytes it was given. */
const bytes = await text(process.stdin);
const type = process.env.BARE_TYPE ?? 'text/plain';
const app = Fastify();
app.get('/*', (_request, reply) => reply.type(type).send(bytes));
const url = await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ type: 'ready', url });
process.once('SIGTERM', () => void app.close().then(() => process.disconnect?.()));
