import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../reference.ts';
import { excelCsvMapping, workbookMapping } from '../mappings.ts';
import { readVocabulary } from '../vocabulary.ts';
import { readGoodsNames } from './goods-names.ts';
import { guessTables, mappingOf } from './guess-mapping.ts';
import { readTables } from './read-tables.ts';

const sources = new URL('../../../../demo/sources/', import.meta.url);
const context = { vocabulary: readVocabulary(readReference()), goods: readGoodsNames(), producers: [] };

function filesOf(slug: string): Record<string, Uint8Array> {
  const folder = new URL(`${slug}/`, sources);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file, new Uint8Array(readFileSync(new URL(file, folder)))]),
  );
}

type Known = Record<string, { columns: Record<string, string> } | string>;

/** Which of our fields each column is, table by table. */
function fieldsOf(mapping: SourceMapping): Record<string, Record<string, string>> {
  return Object.fromEntries(
    mapping.tables.map(({ table, columns }) => [
      table,
      Object.fromEntries(columns.flatMap(({ heading, field }) => (field ? [[foldText(heading), field]] : []))),
    ]),
  );
}
