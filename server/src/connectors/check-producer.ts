import { producerWords } from '../producers/likeness.ts';
import { parseDate } from './calendar-cells.ts';
import {
  parseAudiences,
  parseCoordinate,
  parseEnterpriseNumber,
  parseText,
  parseWhole,
  parseYesNo,
} from './cells.ts';
import type { Parsed } from './parsed.ts';
import { cellText, ok, refusalOf, refuse, settle } from './parsed.ts';
import type { Cell, ProducerField, Refusal, SourceArticle, SourceProducer, SourceRecord } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';
import { parseLabels, parsePostcode } from './vocabulary.ts';

/** A producer's name as the ref of a source that has no codes: what two hands would agree on. */
export function producerNameRef(name: string): string {
  return producerWords(name).join('-');
}

/** Checks the producers of one source; those without a code of their own are known by their name. */
export function checkProducers(
  records: readonly SourceRecord<ProducerField>[],
  vocabulary: Vocabulary,
): { producers: SourceProducer[]; refusals: Refusal[] } {
  const producers: SourceProducer[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    const checked = checkProducer(record, vocabulary);
    if ('refusal' in checked) refusals.push(checked.refusal);
    else if (seen.has(checked.producer.ref))
      refusals.push(refusalOf(record, 'ref' in record.headings ? 'ref' : 'name', 'duplicate-ref'));
    else producers.push(checked.producer);
    if ('producer' in checked) seen.add(checked.producer.ref);
  }
  return { producers, refusals };
}

function checkProducer(record: SourceRecord<ProducerField>, vocabulary: Vocabulary) {
  const { cells, headings } = record;
  const name = parseText(cells.name, 'name-missing');
  // A neighbour from across the border has a postcode and a number that no Belgian list can check.
  const abroad = isAbroad(cells.country);
  const settled = settle(record, {
    ref: 'ref' in headings ? parseText(cells.ref, 'ref-missing') : nameRef(name),
    name,
    activity: ok(cellText(cells.activity)),
    postcode: abroad
      ? parseText(cells.postcode, 'postcode-unknown')
      : parsePostcode(cells.postcode, vocabulary),
    place: parseText(cells.place, 'place-missing'),
    lat: parseCoordinate(cells.lat),
    lon: parseCoordinate(cells.lon),
    enterpriseNumber: abroad ? ok(null) : parseEnterpriseNumber(cells.enterpriseNumber),
    labels: parseLabels(cells.labels, vocabulary),
    organic: parseYesNo(cells.organic),
    leadTimeDays: parseWhole(cells.leadTimeDays, {
      min: 0,
      max: 60,
      missing: 0,
      reason: 'lead-time-unknown',
    }),
    linkSince: parseDate(cells.linkSince),
    audiences: parseAudiences(cells.audiences),
  });
  if ('refusal' in settled) return settled;
  const { organic: _, ...producer } = settled.values;
  return { producer: producer satisfies SourceProducer };
}

function isAbroad(country: Cell | undefined): boolean {
  return /^[A-Z]{2,3}$/.test(cellText(country)) && !['BE', 'BEL'].includes(cellText(country));
}

function nameRef(name: Parsed<string>): Parsed<string> {
  return name.ok ? ok(producerNameRef(name.value)) : refuse(name.reason);
}

/**
 * Gives a producer whose source has no label column the labels that every one of its articles carries:
 * a yes in a "bio" column does not say which body controls it, its articles do.
 */
export function withArticleLabels(
  producers: readonly SourceProducer[],
  articles: readonly SourceArticle[],
): SourceProducer[] {
  const byProducer = Map.groupBy(articles, ({ producerRef }) => producerRef);
  return producers.map((producer) => {
    const [first, ...others] = byProducer.get(producer.ref) ?? [];
    const labels = (first?.labels ?? []).filter((label) =>
      others.every((article) => article.labels.includes(label)),
    );
    return { ...producer, labels };
  });
}
