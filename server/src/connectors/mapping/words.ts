import type { SourceMapping } from '@carriole/shared/contracts/sources.ts';
import { foldText } from '@carriole/shared/text.ts';
import { cellText } from '../parsed.ts';
import type { Cell } from '../source.ts';
import { firstWord } from '../vocabulary.ts';

/** What words of a source were said to mean, by our field and folded word. */
export type Words = ReadonlyMap<string, ReadonlyMap<string, string>>;

type Said = SourceMapping['words'][number];

/** A cell holds several of these, each with a meaning of its own. */
const listed: readonly string[] = ['allergens', 'labels'];

export function wordsOf(said: readonly Said[]): Words {
  const byField = Map.groupBy(said, ({ field }) => field);
  return new Map(
    [...byField].map(([field, words]) => [
      field,
      new Map(words.map(({ word, means }) => [foldWord(word), means])),
    ]),
  );
}

/** Signs alone (`✓`) would fold to nothing. */
function foldWord(word: string): string {
  return foldText(word) || word.trim();
}

/** A cell with what its words were said to mean; what nobody explained stays. */
export function explained(field: string, cell: Cell, words: Words): Cell {
  const known = words.get(field);
  const text = cellText(cell);
  if (!known || text === '') return cell;
  const whole = known.get(foldWord(text));
  if (whole !== undefined) return whole;
  if (field === 'pack' || field === 'salesUnit') return known.get(firstWord(text)) ?? cell;
  if (!listed.includes(field)) return cell;
  const parts = listParts(text);
  const means = parts.map((part) => known.get(foldWord(part)) ?? part);
  return parts.some((part) => known.has(foldWord(part))) ? joined(means) : cell;
}

/** What stands alone in a list; `none` beside others says nothing. */
function joined(parts: readonly string[]): string {
  const telling = parts.filter((part) => part !== '' && part !== 'none');
  return telling.length > 0 ? telling.join('|') : 'none';
}

/** The parts of a cell that lists several things. */
export function listParts(text: string): string[] {
  return text
    .split(/[,;|/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
