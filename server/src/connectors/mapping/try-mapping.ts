import type { MappingTrial, SourceMapping } from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { SourceDefaults } from '../defaults.ts';
import type { Named } from './guess-mapping.ts';
import { readTables } from './read-tables.ts';
import { readTableFeed, tableContext } from './table-source.ts';
import { trialRefusals } from './trial-refusals.ts';
import { trialRows } from './trial-rows.ts';

/** What the files of a source give by a mapping: how many of what, the first rows as read, and what is refused. */
export async function tryMapping(
  files: Record<string, Uint8Array>,
  tried: {
    mapping: SourceMapping;
    defaults: SourceDefaults;
    locale: Locale;
    producers: readonly Named[];
  },
): Promise<MappingTrial> {
  const { mapping, defaults, locale, producers } = tried;
  const context = tableContext();
  const read = await readTables(files);
  const { feed, records } = readTableFeed(read, { mapping, defaults, others: producers }, context);
  const names = new Map(read.tables.map(({ file, name }) => [file, name]));
  const tableName = (file: string) => names.get(file) ?? file;
  const producerNames = new Map([...producers, ...feed.producers].map(({ ref, name }) => [ref, name]));
  const facts = { locale, reference: context.reference, producerNames };
  return {
    counts: {
      articles: feed.articles.length,
      producers: feed.producers.length,
      zones: feed.zones.length,
      pickupPoints: feed.pickupPoints.length,
      refused: feed.refusals.length,
    },
    rows: trialRows(records, feed, facts, tableName),
    refusals: trialRefusals(feed.refusals, { vocabulary: context.vocabulary, locale }, tableName),
  };
}
