import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Encoding = 'br' | 'gzip';

/** An answer written out once: its bytes, what they are known by, and each compressed form made so far. */
export type KeptBody = {
  plain: Buffer;
  etag: string;
  bytes: number;
  encoded: Map<Encoding, Promise<Buffer>>;
};

const encoders: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

export function keptBody(text: string): KeptBody {
  const plain = Buffer.from(text);
  const etag = `"${createHash('sha256').update(plain).digest('base64url')}"`;
  // Text compresses to less than a quarter, and two forms of it may be kept beside.
  return { plain, etag, bytes: Math.ceil(plain.length * 1.5), encoded: new Map() };
}

/** Sends a kept answer: nothing to a reader who has it, else in the best form the reader takes. */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  body: KeptBody,
): Promise<FastifyReply> {
  reply.header('etag', body.etag);
  if (request.headers['if-none-match'] === body.etag) return reply.status(304).send();
  const encoding = encodingOf(String(request.headers['accept-encoding'] ?? ''));
  if (encoding === null || body.plain.length < 1024) return reply.send(body.plain);
  const bytes = body.encoded.get(encoding) ?? encoders[encoding](body.plain);
  body.encoded.set(encoding, bytes);
  return reply.header('content-encoding', encoding).send(await bytes);
}

function encodingOf(accepted: string): Encoding | null {
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : null;
}
