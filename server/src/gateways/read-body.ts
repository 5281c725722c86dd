import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type FetchProgress, Refused } from './fetch-result.ts';

const decoders: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export type BodyLimits = {
  /** Bytes on the wire, and again once unpacked. */
  maxBytes: number;
  signal: AbortSignal;
  onProgress: (progress: FetchProgress) => void;
};

/**
 * The body of an answer, unpacked. Reading stops at the first byte too many, on the wire or unpacked, so neither an
 * endless answer nor a small one that unpacks into gigabytes costs more than the limit.
 * @throws Refused 'too-large', 'cut-off' or 'server-error'; the signal's reason when it is given up.
 */
export async function readBody(response: IncomingMessage, limits: BodyLimits): Promise<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decoder = encoding === 'identity' || encoding === '' ? null : decoderOf(encoding);
  const stated = Number(response.headers['content-length'] ?? Number.NaN);
  if (stated > limits.maxBytes) throw new Refused('too-large', `${stated} bytes`);
  const total = decoder === null && Number.isFinite(stated) ? stated : null;
  const parts: Uint8Array[] = [];
  const keep = async (source: AsyncIterable<Uint8Array>) => {
    let bytes = 0;
    for await (const part of source) {
      bytes += part.length;
      if (bytes > limits.maxBytes) throw tooLarge(limits.maxBytes);
      parts.push(part);
      limits.onProgress({ bytes, total });
    }
  };
  try {
    const count = counted(limits.maxBytes);
    const { signal } = limits;
    if (decoder) await pipeline(response, count, decoder, keep, { signal });
    else await pipeline(response, count, keep, { signal });
  } catch (error) {
    if (error instanceof Refused || limits.signal.aborted) throw error;
    throw new Refused('cut-off', codeOf(error));
  }
  if (!response.complete) throw new Refused('cut-off', 'incomplete');
  return Buffer.concat(parts);
}

function decoderOf(encoding: string): Transform {
  const decoder = Object.hasOwn(decoders, encoding) ? decoders[encoding] : undefined;
  if (!decoder) throw new Refused('server-error', `content-encoding ${encoding.slice(0, 40)}`);
  return decoder();
}

function counted(maxBytes: number) {
  return async function* (source: AsyncIterable<Uint8Array>) {
    let bytes = 0;
    for await (const part of source) {
      bytes += part.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      yield part;
    }
  };
}

function tooLarge(maxBytes: number): Refused {
  return new Refused('too-large', `more than ${maxBytes} bytes`);
}

/** The short name of a failure: `ECONNRESET`, `Z_BUF_ERROR`. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
}
