import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceKind, SourceMapping, TableUse } from '@carriole/shared/contracts/sources.ts';
import { excelCsvMapping, type SourceMapping as OwnMapping, workbookMapping } from './connectors/mappings.ts';

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
  'la-besace-hesbignonne': { name: 'Fichiers Excel', kind: 'table', mapping: mappingOf(excelCsvMapping) },
  'la-hotte-du-plateau': { name: 'Classeur', kind: 'table', mapping: mappingOf(workbookMapping) },
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

function mappingOf({ producerBy, ...parts }: OwnMapping): SourceMapping {
  const tables = Object.entries(parts).map(([part, table]) => ({
    table: table.table,
    use: (part === 'pickupPoints' ? 'pickup-points' : part) as TableUse,
    keptByHand: table.keptByHand ?? false,
    columns: Object.entries(table.columns).map(([heading, field]) => ({ heading, field })),
  }));
  return { tables, producerBy, words: [] };
}
