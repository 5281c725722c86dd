import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFiles, SourceKind } from './connectors/read-source.ts';
import { digestOf } from './connectors/service.ts';

export const demoFolder = fileURLToPath(new URL('../../demo/sources', import.meta.url));

export type DemoSource = { slug: string; kind: SourceKind; digest: string; files: SourceFiles };

/** How each of the three demo co-ops keeps its files. */
const kinds: Record<string, SourceKind> = {
  'la-besace-hesbignonne': 'csv',
  'le-chaudron-du-condroz': 'dfc',
  'la-hotte-du-plateau': 'xlsx',
};

/** The demo co-ops' own files, as they keep them, with a digest of what they hold. */
export function demoSources(): DemoSource[] {
  return Object.entries(kinds).map(([slug, kind]) => {
    const names = readdirSync(`${demoFolder}/${slug}`);
    const files = Object.fromEntries(
      names.map((name) => [name, readFileSync(`${demoFolder}/${slug}/${name}`)]),
    );
    return { slug, kind, digest: digestOf(files), files };
  });
}
