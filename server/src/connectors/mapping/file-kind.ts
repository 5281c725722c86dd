import type { Reason } from '../reasons.ts';
import { unpacksWithin, type ZipPart, zipParts } from './zip-parts.ts';

/** What a file is by its first bytes, whatever its name says: a workbook, perhaps text, or why it is neither. */
export type FileKind = { kind: 'workbook' } | { kind: 'text' } | { kind: 'unreadable'; reason: Reason };

const mostUnpackedBytes = 120_000_000;
const starts: readonly { start: string; reason: Reason }[] = [
  { start: '25504446', reason: 'file-pdf' },
  { start: '89504e47', reason: 'file-other' },
  { start: 'ffd8ff', reason: 'file-other' },
  { start: '47494638', reason: 'file-other' },
  { start: '1f8b', reason: 'file-other' },
  { start: '526172', reason: 'file-other' },
  { start: '377abcaf', reason: 'file-other' },
  { start: '7b5c727466', reason: 'file-other' },
];

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return unreadable('file-empty');
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (head.startsWith('d0cf11e0')) return unreadable(isLocked(bytes) ? 'file-locked' : 'file-old-excel');
  if (head.startsWith('504b')) return archiveKind(bytes);
  const known = starts.find(({ start }) => head.startsWith(start));
  return known ? unreadable(known.reason) : { kind: 'text' };
}

function unreadable(reason: Reason): FileKind {
  return { kind: 'unreadable', reason };
}

/** A workbook with a password is packed into the container of the old format, under this name. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function archiveKind(bytes: Uint8Array): FileKind {
  const parts = zipParts(bytes);
  if (!parts) return unreadable('file-unreadable');
  if (!unpacksWithin(bytes, parts, mostUnpackedBytes)) return unreadable('document-too-large');
  const names = new Set(parts.map(({ name }) => name));
  if (names.has('xl/workbook.xml')) return { kind: 'workbook' };
  return unreadable(isOpenDocument(bytes, parts) ? 'file-open-document' : 'file-other');
}

function isOpenDocument(bytes: Uint8Array, parts: readonly ZipPart[]): boolean {
  const [first] = parts;
  return first?.name === 'mimetype' && Buffer.from(bytes.subarray(0, 200)).includes('opendocument');
}
