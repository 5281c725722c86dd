import type {
  MappingTrial,
  SourceDefaults,
  SourceKind,
  SourceMapping,
  SourceTables,
} from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { Named } from './mapping/guess-mapping.ts';
import { sourceTables } from './mapping/source-tables.ts';
import { tryMapping } from './mapping/try-mapping.ts';
import { readSource, type SourceFiles } from './read-source.ts';
import type { SourceFeed } from './source.ts';

/** Reads a stored source by its stored mapping and defaults; articles may name producers of `others` too. */
export function readStored(
  kind: SourceKind,
  files: SourceFiles,
  options: { mapping: SourceMapping | null; defaults: SourceDefaults; others: readonly Named[] },
): Promise<SourceFeed> {
  return readSource(kind, files, options);
}

type Reader = { locale: Locale; producers: readonly Named[] };

/** What tables the files hold, with a guess at what each column is. */
export function tablesOf(
  files: SourceFiles,
  reader: Reader & { mapping: SourceMapping | null },
): Promise<SourceTables> {
  return sourceTables(files, reader);
}

/** What the files give by a mapping, without keeping anything. */
export function trialOf(
  files: SourceFiles,
  tried: Reader & { mapping: SourceMapping; defaults: SourceDefaults },
): Promise<MappingTrial> {
  return tryMapping(files, tried);
}
