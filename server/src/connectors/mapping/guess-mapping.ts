import type { SourceMapping } from '@carriole/shared/contracts/sources.ts';
import { foldText } from '@carriole/shared/text.ts';
import { producerNameRef } from '../check-producer.ts';
import { cellText } from '../parsed.ts';
import type { Table } from '../table.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { allergenFields, monthFields } from './fields.ts';
import { goodsOf, looksKeptByHand } from './goods.ts';
import { categoryOfName, type GoodsNames } from './goods-names.ts';
import { type ColumnFacts, type ColumnGuess, columnFacts } from './guess-columns.ts';
import { guessUse } from './guess-use.ts';
import { type HeadedTable, withHeadings } from './headings.ts';
import type { ValueContext } from './value-tests.ts';

/** A producer somebody may name. */
export type Named = { ref: string; name: string };

/** What a guess goes by besides the tables. */
export type GuessContext = { vocabulary: Vocabulary; goods: GoodsNames; producers: readonly Named[] };

/** A table with what it is taken for. */
export type GuessedTable = {
  table: HeadedTable;
  facts: ColumnFacts[];
  columns: ColumnGuess[];
  guess: SourceMapping['tables'][number];
};

export type Guess = { tables: GuessedTable[]; producerBy: SourceMapping['producerBy'] };

/** What each table holds and what each of its columns is, told from headings and values; never throws. */
export function guessTables(tables: readonly Table[], context: GuessContext): Guess {
  const alone = tables.map((table) => guessTable(table, valueContext(context, context.producers)));
  const own = alone.flatMap(producersIn);
  const known = [...own, ...context.producers];
  // With the names of the producers known, the column that names them in the articles shows.
  const guessed =
    own.length > 0 ? tables.map((table) => guessTable(table, valueContext(context, known))) : alone;
  return { tables: guessed, producerBy: producerByOf(guessed, known) };
}

/** The guess as a mapping that can be read by. */
export function mappingOf({ tables, producerBy }: Guess): SourceMapping {
  return { tables: tables.map(({ guess }) => guess), producerBy, words: [] };
}

function valueContext({ vocabulary, goods }: GuessContext, producers: readonly Named[]): ValueContext {
  const names = producers.flatMap(({ ref, name }) => [foldText(ref), producerNameRef(name)]);
  return {
    vocabulary,
    producers: new Set(names.filter((name) => name !== '')),
    isFood: (text) => categoryOfName(text, goods) !== null,
  };
}

function guessTable(table: Table, context: ValueContext): GuessedTable {
  const headed = withHeadings(table);
  const keptByHand = looksKeptByHand(headed);
  const goods = goodsOf(headed, keptByHand);
  const facts = columnFacts(goods);
  const found = table.hidden ? null : guessUse(facts, context);
  const columns = found
    ? found.use === 'articles'
      ? settled(found.columns)
      : found.columns
    : facts.map(({ heading }) => ({ heading, field: null, sure: true, score: 0 }));
  return {
    table: goods,
    facts,
    columns,
    guess: {
      table: table.name,
      use: found?.use ?? 'none',
      keptByHand,
      columns: columns.map(({ heading, field }) => ({ heading, field })),
    },
  };
}

const leastMonths = 6;
const leastAllergens = 3;

/** What columns of articles are together, which none of them tells alone. */
function settled(columns: readonly ColumnGuess[]): ColumnGuess[] {
  const fields = new Set(columns.map(({ field }) => field));
  const count = (list: readonly { field: string }[]) => list.filter(({ field }) => fields.has(field)).length;
  const isRange = fields.has('monthFrom') && fields.has('monthTo');
  const alone = new Set<string>([
    ...(count(monthFields) < leastMonths ? monthFields.map(({ field }) => field) : []),
    ...(count(allergenFields) < leastAllergens ? allergenFields.map(({ field }) => field) : []),
    ...(isRange ? [] : ['monthFrom', 'monthTo']),
  ]);
  return columns.map((column) => {
    if (column.field !== null && alone.has(column.field)) return dropped(column);
    // A unit without an amount is what the article is sold in.
    if (column.field !== 'netUnit' || fields.has('netAmount')) return column;
    return { ...column, field: fields.has('pack') ? 'salesUnit' : 'pack' };
  });
}

function dropped(column: ColumnGuess): ColumnGuess {
  return { ...column, field: null, sure: false };
}

function valuesOf({ table, guess }: GuessedTable, field: string): string[] {
  const heading = guess.columns.find((column) => column.field === field)?.heading;
  const at = table.columns.find((column) => column.heading === heading)?.at;
  return at === undefined ? [] : table.rows.map(({ cells }) => cellText(cells[at]));
}

function producersIn(guessed: GuessedTable): Named[] {
  if (guessed.guess.use !== 'producers') return [];
  const refs = valuesOf(guessed, 'ref');
  return valuesOf(guessed, 'name').map((name, index) => ({ ref: refs[index] ?? '', name }));
}

/** Articles name their producers by whichever of code and name more of them are known by. */
function producerByOf(tables: readonly GuessedTable[], known: readonly Named[]): SourceMapping['producerBy'] {
  const said = tables
    .filter(({ guess }) => guess.use === 'articles')
    .flatMap((table) => valuesOf(table, 'producer'))
    .filter((value) => value !== '');
  const codes = new Set(known.map(({ ref }) => foldText(ref)));
  const names = new Set(known.map(({ name }) => producerNameRef(name)));
  const byCode = said.filter((value) => codes.has(foldText(value))).length;
  const byName = said.filter((value) => names.has(producerNameRef(value))).length;
  return byCode > byName ? 'code' : 'name';
}
