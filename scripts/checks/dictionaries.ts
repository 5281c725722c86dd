import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesOf, root } from './files.ts';

export const locales = ['fr', 'nl', 'de', 'en'] as const;
export type CheckedLocale = (typeof locales)[number];

/** One text of a dictionary: its path in the object, and its sentences (several for plural forms). */
export type Entry = { path: string[]; sentences: string[] };

const pluralForms = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Every text of one language below a folder, by key, with the files it came from. */
export async function readDictionary(
  folder: string,
  locale: CheckedLocale,
): Promise<{ files: string[]; entries: Map<string, Entry> }> {
  const whole = filesOf(`${folder}/${locale}.ts`);
  const files = whole.length > 0 ? whole : filesOf(`${folder}/${locale}/**/*.ts`);
  const entries = new Map<string, Entry>();
  for (const file of files) {
    const module: Record<string, unknown> = await import(pathToFileURL(resolve(root, file)).href);
    for (const exported of Object.values(module)) collect(exported, [], entries);
  }
  return { files, entries };
}

function collect(value: unknown, path: string[], into: Map<string, Entry>): void {
  if (typeof value === 'string') into.set(path.join('.'), { path, sentences: [value] });
  // A sentence built by a function is held by its type; only its use can be checked.
  else if (typeof value === 'function' && path.length > 0) into.set(path.join('.'), { path, sentences: [] });
  else if (isRecord(value)) collectRecord(value, path, into);
}

function collectRecord(value: Record<string, unknown>, path: string[], into: Map<string, Entry>): void {
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => pluralForms.has(key))) {
    const sentences = Object.values(value).filter((form) => typeof form === 'string');
    into.set(path.join('.'), { path, sentences });
    return;
  }
  for (const key of keys) collect(value[key], [...path, key], into);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
