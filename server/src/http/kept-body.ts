import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Encoding = 'br' | 'gzip';

/** An answer written out once: its text, what it is known by, and each compressed form made so far. */
export type KeptBody = {
  text: string;
  /** Of the text as it is sent, in bytes. */
  length: number;
  etag: string;
  /** What it may take of memory. */
  bytes: number;
  encoded: Map<Encoding, Promise<Buffer>>;
};

const encoders: Record<Encoding, (body: KeptBody) => Promise<Buffer>> = {
  br: ({ text, length }) =>
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: length },
    }),
  gzip: ({ text }) => promisify(gzip)(text),
};

export function keptBody(text: string): KeptBody {
  const length = Buffer.byteLength(text);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  // A character may take two bytes; text compresses to less than a quarter, and two forms of it may be kept beside.
  return { text, length, etag, bytes: text.length * 2 + Math.ceil(length / 2), encoded: new Map() };
}

/**
 * Sends a kept answer: nothing to a reader who has it, else in the best form the reader takes. Plain text goes as text:
 * Node writes it in one piece with the headers, and bytes in two.
 */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  body: KeptBody,
): Promise<FastifyReply> {
  reply.header('etag', body.etag);
  if (request.headers['if-none-match'] === body.etag) return reply.status(304).send();
  const encoding = encodingOf(String(request.headers['accept-encoding'] ?? ''));
  if (encoding === null || body.length < 1024)
    return reply.header('content-length', body.length).send(body.text);
  const bytes = body.encoded.get(encoding) ?? encoders[encoding](body);
  body.encoded.set(encoding, bytes);
  return reply.header('content-encoding', encoding).send(await bytes);
}

function encodingOf(accepted: string): Encoding | null {
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : null;
}
