import { uploadSourceFile } from '@carriole/shared/contracts/sources.ts';

/** What a file picked or dropped can be refused for before it is sent. */
export type Refused = 'too-large' | 'empty';

const mostBytes = uploadSourceFile.mostBytes ?? Number.POSITIVE_INFINITY;
const longestName = 120;

export function refusedFile(file: { size: number }): Refused | null {
  if (file.size === 0) return 'empty';
  return file.size > mostBytes ? 'too-large' : null;
}

/** A file's name as a source can keep it: no folders, no control characters, its ending kept when it is cut. */
export function keptName(name: string): string {
  const clean = name.replace(/[/\\\p{Cc}]+/gu, ' ').trim() || 'fichier';
  if (clean.length <= longestName) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, longestName - ending.length) + ending;
}
