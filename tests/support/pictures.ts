import type { ShowcaseDetail } from '@carriole/shared/contracts/showcase.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import sharp, { type Sharp } from 'sharp';
import type { Caller, TestServer } from './server.ts';

type Drawn = { width?: number; height?: number; seed?: number };

/** A picture with something to see on it, different for each seed. */
export function drawn({ width = 1200, height = 900, seed = 1 }: Drawn = {}): Sharp {
  const colour = { r: (seed * 53) % 256, g: (seed * 97) % 256, b: (seed * 31) % 256 };
  const disc = Buffer.from(
    `<svg width="${width}" height="${height}"><circle cx="${width / 3}" cy="${height / 2}" r="${Math.min(width, height) / 4}" fill="#e8b23a"/></svg>`,
  );
  return sharp({ create: { width, height, channels: 3, background: colour } }).composite([{ input: disc }]);
}

export const words = { fr: 'Une vache au pré', nl: 'Een koe in de wei', de: 'Eine Kuh', en: 'A cow' };

type Sent = { status: number; body: ShowcaseDetail; problem: Problem; headers: Record<string, unknown> };

/** Sends a file as the desk does. */
export async function upload(
  server: TestServer,
  subject: string,
  file: Buffer,
  { as, type = 'image/jpeg', query = '' }: { as?: Caller; type?: string; query?: string } = {},
): Promise<Sent> {
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/v1/desk/showcase/${subject}/pictures${query}`,
    headers: {
      'content-type': type,
      'accept-language': as?.language ?? 'fr',
      ...(as?.cookie ? { cookie: as.cookie } : {}),
    },
    payload: file,
  });
  const parsed = answer.json();
  return { status: answer.statusCode, body: parsed, problem: parsed, headers: answer.headers };
}
