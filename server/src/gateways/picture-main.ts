import { createHash } from 'node:crypto';
import { setPriority } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { pictureLimits } from '@carriole/shared/pictures.ts';
import sharp from 'sharp';
import { isAlsoSomethingElse, kindOfPicture, widthsOf } from '../showcase/picture-bytes.ts';
import type { Conversion, ConvertedFile } from './pictures.ts';

/*
 * A process of its own for each picture: what a hostile file may break or a large one may take ends with it, and the
 * server's event loop and memory never know. Reads the file from its input, answers over its channel.
 */

/** A panorama stays readable, a strip of receipts does not grow without end. */
const tallest = 3_200;

sharp.cache(false);
sharp.concurrency(1);
setPriority(10);

async function convert(bytes: Buffer): Promise<Conversion> {
  const kind = kindOfPicture(bytes);
  if (kind === null) return { refused: 'picture-kind-refused' };
  if (isAlsoSomethingElse(bytes)) return { refused: 'picture-unreadable' };
  const most = pictureLimits.pixels[kind];
  const options = { failOn: 'error', limitInputPixels: most } as const;
  const found = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
  if (found.width * found.height > most) return { refused: 'picture-too-large' };
  // Turned upright by its own word for it; nothing else of what the camera wrote is kept, nor where it stood.
  const { data, info } = await sharp(bytes, options)
    .autoOrient()
    .resize({ width: 1600, height: tallest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const files: ConvertedFile[] = [];
  for (const wanted of widthsOf(width)) {
    const form = sharp(data, { raw: { width, height, channels } }).resize({ width: wanted });
    files.push({
      format: 'avif',
      width: wanted,
      bytes: await form.clone().avif({ quality: 55, effort: 2 }).toBuffer(),
    });
    files.push({ format: 'webp', width: wanted, bytes: await form.clone().webp({ quality: 78 }).toBuffer() });
  }
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.bytes);
  return { picture: { digest: hash.digest('hex').slice(0, 32), width, height, files } };
}

const answer = await buffer(process.stdin)
  .then(convert)
  .catch((): Conversion => ({ refused: 'picture-unreadable' }));
process.send?.(answer, () => process.exit(0));
