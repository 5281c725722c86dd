/** A text, and how its bytes were taken for it. */
export type DecodedText = { text: string; encoding: string };

const marks: readonly { encoding: string; mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/**
 * Reads text as spreadsheets save it: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 when the bytes are
 * valid, else Windows-1252 or, from an old Mac, Mac Roman. Null when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return isText(text) ? { text, encoding: encoding === 'macintosh' ? 'mac-roman' : encoding } : null;
}

function encodingOf(bytes: Uint8Array): string {
  const marked = marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked.encoding;
  const wide = wideEncoding(bytes.subarray(0, 4000));
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  return looksLikeMac(bytes) ? 'macintosh' : 'windows-1252';
}

/** Every second byte of Latin text in UTF-16 is zero. */
function wideEncoding(start: Uint8Array): string | null {
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length * 0.2 && even * 10 < odd) return 'utf-16le';
  return even > start.length * 0.2 && odd * 10 < even ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** `ç é è ê à` of Mac Roman are signs no Windows text has between letters. */
function looksLikeMac(bytes: Uint8Array): boolean {
  let mac = 0;
  let windows = 0;
  for (let at = 1; at + 1 < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || !(isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) continue;
    if ([0x87, 0x88, 0x89, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x9a, 0x9f].includes(byte)) mac += 1;
    else if (byte >= 0xc0) windows += 1;
  }
  return mac > windows;
}

function isLetter(byte = 0): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

function isText(text: string): boolean {
  const start = text.slice(0, 4000);
  const controls = [...start].filter((sign) => sign < ' ' && !'\t\r\n\f'.includes(sign)).length;
  return controls <= start.length / 200;
}
