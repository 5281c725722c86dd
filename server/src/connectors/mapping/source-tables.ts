import type { SourceTables } from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { foldText } from '@carriole/shared/text.ts';
import type { NamedFacts } from '../../reference.ts';
import { producerNameRef } from '../check-producer.ts';
import { cellText } from '../parsed.ts';
import { refusalSentences } from '../reasons.ts';
import type { ProducerField, SourceRecord } from '../source.ts';
import { fieldChoices } from './field-choices.ts';
import { fieldHints, neededFields } from './field-hints.ts';
import { allergenFields, monthFields, type Use } from './fields.ts';
import { type GuessedTable, guessTables, mappingOf, type Named } from './guess-mapping.ts';
import { mappingField } from './mapping-texts.ts';
import { readTables } from './read-tables.ts';
import { readTableFeed, tableContext } from './table-source.ts';

const mostSamples = 6;
const longestSample = 80;

/** What the files of a source hold, for the mapping screen: each table with a guess at what each of its columns is. */
export async function sourceTables(
  files: Record<string, Uint8Array>,
  { locale, producers }: { locale: Locale; producers: readonly Named[] },
): Promise<SourceTables> {
  const context = tableContext();
  const read = await readTables(files);
  const guess = guessTables(read.tables, { ...context, producers });
  const own = readTableFeed(
    read,
    { mapping: mappingOf(guess), defaults: undefined, others: producers },
    context,
  );
  return {
    tables: guess.tables.map(tableView),
    fields: {
      articles: fieldList('articles', locale, context.reference.allergens),
      producers: fieldList('producers', locale, []),
      zones: fieldList('zones', locale, []),
      'pickup-points': fieldList('pickup-points', locale, []),
    },
    producerBy: guess.producerBy,
    choices: fieldChoices(
      context.reference,
      byName([...own.records.producers.map(namedIn), ...producers]),
      locale,
    ),
    unreadable: read.unreadable.map(({ file, reason }) => ({
      file,
      sentence: refusalSentences[reason][locale],
    })),
  };
}

/** A producer as articles may name it, whether or not the rest of its row can be taken yet. */
function namedIn({ cells, headings }: SourceRecord<ProducerField>): Named {
  const name = cellText(cells.name);
  return { ref: 'ref' in headings ? cellText(cells.ref) : producerNameRef(name), name };
}

/** Each producer once, by name. */
function byName(producers: readonly Named[]): Named[] {
  const each = new Map(producers.map((one) => [one.ref, one]));
  return [...each.values()]
    .filter(({ ref }) => ref !== '')
    .sort((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1));
}

function tableView({ table, guess, columns, facts }: GuessedTable): SourceTables['tables'][number] {
  return {
    table: table.name,
    rowCount: table.rows.length,
    readAs: table.readAs,
    guess,
    columns: columns.map(({ heading, field, sure }, index) => ({
      heading,
      samples: samplesOf(facts[index]?.values ?? []),
      guess: { field, sure },
    })),
  };
}

function samplesOf(values: GuessedTable['facts'][number]['values']): string[] {
  const texts = [...new Set(values.map(cellText))].slice(0, mostSamples);
  return texts.map((text) => (text.length > longestSample ? `${text.slice(0, longestSample - 1)}…` : text));
}

function fieldList(use: Use, locale: Locale, allergens: readonly NamedFacts[]) {
  const crosses = use === 'articles' ? [...monthFields, ...allergenFields].map(({ field }) => field) : [];
  return [...Object.keys(fieldHints[use]), ...crosses].map((field) => ({
    field,
    ...mappingField(use, field, locale, allergens),
    needed: neededFields[use].includes(field),
  }));
}
