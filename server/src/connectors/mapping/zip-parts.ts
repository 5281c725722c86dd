import { inflateRawSync } from 'node:zlib';

/** A part of a zip archive: its name, and where its bytes are. */
export type ZipPart = { name: string; method: number; packedBytes: number; bytes: number; offset: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** The parts an archive lists at its end; null when there is no such list. */
export function zipParts(bytes: Uint8Array): ZipPart[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return null;
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endOf(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  return -1;
}

/**
 * Whether all parts together unpack to no more than so many bytes. They are unpacked to know it: what an archive says of
 * its own size may be a lie.
 */
export function unpacksWithin(bytes: Uint8Array, parts: readonly ZipPart[], most: number): boolean {
  let left = most;
  for (const part of parts) {
    if (part.bytes > left) return false;
    left -= unpackedSize(bytes, part, left);
    if (left < 0) return false;
  }
  return true;
}

function unpackedSize(bytes: Uint8Array, part: ZipPart, most: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.offset + 30 > view.byteLength) return most + 1;
  const start =
    part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(start, start + part.packedBytes);
  if (part.method === 0) return packed.length;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch {
    return most + 1;
  }
}
