import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceKind, SourceMapping } from '@carriole/shared/contracts/sources.ts';
import { excelCsvMapping, workbookMapping } from './connectors/mappings.ts';

export const demoFolder = fileURLToPath(new URL('../../demo/sources', import.meta.url));

export type DemoSource = {
  slug: string;
  name: string;
  kind: SourceKind;
  mapping: SourceMapping | null;
  files: Record<string, Buffer>;
};

/** How each of the three demo co-ops keeps its files. */
const kept: Record<string, Pick<DemoSource, 'name' | 'kind' | 'mapping'>> = {
  'la-besace-hesbignonne': { name: 'Fichiers Excel', kind: 'table', mapping: excelCsvMapping },
  'la-hotte-du-plateau': { name: 'Classeur', kind: 'table', mapping: workbookMapping },
  'le-chaudron-du-condroz': { name: 'Catalogue DFC', kind: 'dfc', mapping: null },
};

/** The demo co-ops' own files, as they keep them, with how they are read. */
export function demoSources(): DemoSource[] {
  return Object.entries(kept).map(([slug, facts]) => {
    const names = readdirSync(`${demoFolder}/${slug}`);
    const files = Object.fromEntries(
      names.map((name) => [name, readFileSync(`${demoFolder}/${slug}/${name}`)]),
    );
    return { slug, ...facts, files };
  });
}
