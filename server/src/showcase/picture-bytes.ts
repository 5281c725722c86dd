/** What a file is by its first bytes; null for anything that is not a picture we take. */
export function kindOfPicture(bytes: Buffer): 'jpeg' | 'png' | 'webp' | 'avif' | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'png';
  const word = (from: number) => bytes.toString('latin1', from, from + 4);
  if (word(0) === 'RIFF' && word(8) === 'WEBP') return 'webp';
  // An iPhone's HEIC says `ftyp` too, with another brand.
  return word(4) === 'ftyp' && /^avi[fs]$/.test(word(8)) ? 'avif' : null;
}

const pageMarks = /<(?:script|html|!doctype|\?php)/i;

/**
 * Whether a file would also pass for something else: a PDF (which may start within its first kilobyte), a web page or
 * script, or a ZIP archive (which is read from its end). What a phone appends to its photos is none of them.
 */
export function isAlsoSomethingElse(bytes: Buffer): boolean {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return true;
  return pageMarks.test(bytes.toString('latin1')) || endsAsZip(bytes);
}

/** The record that ends a ZIP says how long the comment after it is: it then reaches exactly to the end. */
function endsAsZip(bytes: Buffer): boolean {
  const mark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
  const least = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.lastIndexOf(mark); at >= least && at >= 0; at = bytes.lastIndexOf(mark, at - 1)) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return true;
    if (at === 0) return false;
  }
  return false;
}

/** How wide the forms of a picture are made: never wider than it is, the widest last. */
export function widthsOf(width: number): number[] {
  const widest = Math.min(width, 1600);
  return [...[320, 800].filter((one) => one < widest), widest];
}
