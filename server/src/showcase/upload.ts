import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';

/** The file a request carries, still unread; null when it carries none. */
export function uploadOf(request: FastifyRequest): { stream: Readable | null; bytes: number | null } {
  const length = Number(request.headers['content-length']);
  return {
    stream: request.body instanceof Readable ? request.body : null,
    bytes: Number.isFinite(length) ? length : null,
  };
}
