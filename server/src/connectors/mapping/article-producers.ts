import { producerNameRef } from '../check-producer.ts';
import { cellText } from '../parsed.ts';
import type { ProducerField, SourceRecord, TableArticleField } from '../source.ts';

type By = 'code' | 'name';

/**
 * The producers a file of articles alone brings with it: one for each that its articles name, with what the articles say
 * of where it is. Those the co-op has from elsewhere (`isKnown`) are left to it.
 */
export function articleProducers(
  articles: readonly SourceRecord<TableArticleField>[],
  by: By,
  isKnown: (cell: SourceRecord<TableArticleField>['cells'][TableArticleField]) => boolean,
): SourceRecord<ProducerField>[] {
  const named = articles.filter(({ cells }) => cellText(cells.producer) !== '' && !isKnown(cells.producer));
  const keyOf = ({ cells }: SourceRecord<TableArticleField>) =>
    by === 'name' ? producerNameRef(cellText(cells.producer)) : cellText(cells.producer);
  return [...Map.groupBy(named, keyOf).values()].map((rows) => producerOf(rows, by));
}

const facts = {
  postcode: 'producerPostcode',
  place: 'producerPlace',
  enterpriseNumber: 'producerEnterpriseNumber',
} as const satisfies Partial<Record<ProducerField, TableArticleField>>;

function producerOf(rows: readonly SourceRecord<TableArticleField>[], by: By): SourceRecord<ProducerField> {
  const first = rows[0] as SourceRecord<TableArticleField>;
  const said = (field: TableArticleField) =>
    rows.map(({ cells }) => cells[field] ?? null).find((cell) => cellText(cell) !== '') ?? null;
  const code = first.cells.producer ?? null;
  const name = by === 'code' ? (said('producerName') ?? code) : code;
  const heading = first.headings.producer;
  const record: SourceRecord<ProducerField> = {
    file: first.file,
    row: first.row,
    cells: { name, ...(by === 'code' ? { ref: code } : {}) },
    headings: {
      ...(heading ? { name: heading } : {}),
      ...(by === 'code' && heading ? { ref: heading } : {}),
    },
  };
  for (const [field, source] of Object.entries(facts) as [keyof typeof facts, TableArticleField][]) {
    const told = first.headings[source];
    if (told === undefined) continue;
    record.cells[field] = said(source);
    record.headings[field] = told;
  }
  return record;
}
