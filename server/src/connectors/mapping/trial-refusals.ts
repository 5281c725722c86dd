import type { MappingTrial } from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { Reason } from '../reasons.ts';
import type { Refusal } from '../source.ts';
import { firstWord, parseAllergens, parseLabels, type Vocabulary } from '../vocabulary.ts';
import { listParts } from './words.ts';

type Gathered = MappingTrial['refusals'][number];

/** Refusals that saying what the word means would mend. */
const mendable: readonly Reason[] = [
  ...([
    'category-unknown',
    'producer-unknown',
    'allergen-unknown',
    'label-unknown',
    'sales-unit-unknown',
  ] as const),
  ...(['unit-unknown', 'vat-rate-unknown', 'yes-no-unknown', 'storage-unknown', 'audience-unknown'] as const),
  'weekday-unknown',
];

const mostRows = 50;

/** Refusals gathered by what is wrong, most frequent first; of a list of words, the ones nobody knows. */
export function trialRefusals(
  refusals: readonly Refusal[],
  { vocabulary, locale }: { vocabulary: Vocabulary; locale: Locale },
  tableName: (file: string) => string,
): Gathered[] {
  const each = refusals.flatMap((refusal) =>
    unknownWords(refusal, vocabulary).map((value) => ({ ...refusal, value })),
  );
  const alike = Map.groupBy(each, ({ file, field, value, reason }) =>
    JSON.stringify([file, field, value, reason]),
  );
  return [...alike.values()]
    .map((same) => gathered(same, locale, tableName))
    .sort((a, b) => b.count - a.count);
}

function gathered(same: readonly Refusal[], locale: Locale, tableName: (file: string) => string): Gathered {
  const { file, field, value, reason, sentence, ourField = '' } = same[0] as Refusal;
  return {
    table: tableName(file),
    ourField,
    field,
    value,
    reason,
    sentence: sentence[locale],
    count: same.length,
    rows: same.slice(0, mostRows).map(({ row }) => row),
    mendable: value !== '' && ourField !== '' && mendable.includes(reason),
  };
}

function unknownWords({ reason, value }: Refusal, vocabulary: Vocabulary): string[] {
  if (reason === 'sales-unit-unknown') return [firstWord(value) || value];
  const parse =
    reason === 'allergen-unknown' ? parseAllergens : reason === 'label-unknown' ? parseLabels : null;
  if (!parse) return [value];
  const unknown = listParts(value).filter((part) => !parse(part, vocabulary).ok);
  return unknown.length > 0 ? [...new Set(unknown)] : [value];
}
