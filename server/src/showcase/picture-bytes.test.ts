import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAlsoSomethingElse, kindOfPicture, widthsOf } from './picture-bytes.ts';

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

test('knows pictures by their first bytes, and nothing else', () => {
  expect(kindOfPicture(jpeg)).toBe('jpeg');
  expect(kindOfPicture(Buffer.from('89504e470d0a1a0a00', 'hex'))).toBe('png');
  expect(kindOfPicture(Buffer.from('RIFF\0\0\0\0WEBPVP8 '))).toBe('webp');
  expect(kindOfPicture(Buffer.from('\0\0\0\x1cftypavif\0\0\0\0'))).toBe('avif');
  for (const text of ['<svg xmlns="…">', 'GIF89a', '\0\0\0\x1cftypheic', 'RIFF\0\0\0\0WAVE', 'BM', ''])
    expect(kindOfPicture(Buffer.from(text)), text).toBeNull();
});

test('finds a PDF, a page, a script or an archive hidden in a picture', () => {
  const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  for (const tail of [
    '%PDF-1.7',
    '<SCRIPT>alert(1)</script>',
    '<html>',
    '<?php system(0);',
    '<!DOCTYPE html>',
  ])
    expect(isAlsoSomethingElse(Buffer.concat([jpeg, Buffer.from(tail)])), tail).toBe(true);
  expect(isAlsoSomethingElse(Buffer.concat([jpeg, zip]))).toBe(true);
  expect(isAlsoSomethingElse(Buffer.concat([jpeg, zip, Buffer.from('padding')]))).toBe(true);
});

test('takes what phones write into and behind their photos', () => {
  const xmp = '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>';
  for (const tail of [xmp, '\0\0\0\x18ftypmp42', '\0\0\0\0', 'SEFT', 'PK'])
    expect(isAlsoSomethingElse(Buffer.concat([jpeg, Buffer.from(tail)])), tail).toBe(false);
});

test('never takes ordinary bytes for something else, nor fails on any', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const file = Buffer.from(bytes);
      const rest = file.toString('latin1').replace(/PK|%PDF|</g, '');
      expect(isAlsoSomethingElse(Buffer.from(rest, 'latin1'))).toBe(false);
      kindOfPicture(file);
    }),
  );
});

test('makes at most three widths, none wider than the picture', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), (width) => {
      const widths = widthsOf(width);
      expect(widths.length).toBeLessThanOrEqual(3);
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
      expect(widths.at(-1)).toBe(Math.min(width, 1600));
    }),
  );
  expect([200, 320, 1000, 4000].map(widthsOf)).toEqual([[200], [320], [320, 800, 1000], [320, 800, 1600]]);
});
