import { checkArticles } from './check-article.ts';
import { checkPickupPoint, checkZone } from './check-delivery.ts';
import { checkProducers, withArticleLabels } from './check-producer.ts';
import type { Cell, SourceFeed, SourceProducer, SourceRecords } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the records of a source are checked against. */
export type FeedRules = {
  vocabulary: Vocabulary;
  hasLabelColumn: boolean;
  /** Producers the co-op has from elsewhere, which articles may name, by ref. */
  otherRefs: readonly string[];
  /** How a cell that names a producer gives its ref. */
  finderOf: (producers: readonly SourceProducer[]) => (cell: Cell | undefined) => string;
};

/** Checks every record of a source, whatever its format was: what is taken, and why the others are not. */
export function feedOf(records: SourceRecords, rules: FeedRules): SourceFeed {
  const { vocabulary, hasLabelColumn, otherRefs, finderOf } = rules;
  const { producers, refusals: producerRefusals } = checkProducers(records.producers, vocabulary);
  const { articles, refusals: articleRefusals } = checkArticles(records.articles, {
    vocabulary,
    producerRefs: new Set([...producers.map(({ ref }) => ref), ...otherRefs]),
    producerRefOf: finderOf(producers),
  });
  const zones = records.zones.map((record) => checkZone(record, vocabulary));
  const points = records.pickupPoints.map((record) => checkPickupPoint(record, vocabulary));
  return {
    producers: hasLabelColumn ? producers : withArticleLabels(producers, articles),
    articles,
    zones: zones.flatMap((checked) => ('zone' in checked ? [checked.zone] : [])),
    pickupPoints: points.flatMap((checked) => ('point' in checked ? [checked.point] : [])),
    refusals: [
      ...records.refusals,
      ...producerRefusals,
      ...articleRefusals,
      ...[...zones, ...points].flatMap((checked) => ('refusal' in checked ? [checked.refusal] : [])),
    ],
  };
}
