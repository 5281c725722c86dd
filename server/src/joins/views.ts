import type { JoinItem, JoinSide } from '@carriole/shared/contracts/joins.ts';
import { localDateTime } from '../calendar.ts';
import { cooperativeRef, labelRef } from '../catalogue/views.ts';
import type { Federation } from '../federation/model.ts';
import { memberId } from '../producers/clusters.ts';
import type { JoinKind } from '../producers/decision-service.ts';
import type { LinkedProducer } from '../producers/service.ts';
import type { LabelFacts } from '../reference.ts';
import { obstaclesIn, type StandingPair } from './rules.ts';
import type { World } from './world-service.ts';

export type ViewFacts = { world: World; federation: Federation; labels: readonly LabelFacts[] };

/** A pair with both its sides; null when a side is no longer in its co-op's source. */
export function itemOf(kind: JoinKind, pair: StandingPair, facts: ViewFacts): JoinItem | null {
  const [a, b] = [sideOf(kind, pair.a, facts), sideOf(kind, pair.b, facts)];
  if (!a || !b) return null;
  return {
    a,
    b,
    grounds: pair.grounds.map(({ kind: name, strength, values }) => ({
      kind: name as JoinItem['grounds'][number]['kind'],
      strength,
      values: [...values],
    })),
    score: pair.score,
    joinable: obstaclesIn(pair.grounds, kind).length === 0,
    decision: pair.decision && {
      id: pair.decision.id,
      verdict: pair.decision.verdict,
      by: pair.decision.by,
      at: localDateTime(pair.decision.at.getTime()),
    },
  };
}

function sideOf(kind: JoinKind, id: string, facts: ViewFacts): JoinSide | null {
  return kind === 'producer' ? producerSide(id, facts) : articleSide(id, facts);
}

function producerSide(id: string, { world, federation }: ViewFacts): JoinSide | null {
  const row = world.producers.get(id);
  const cooperative = row && federation.cooperativeBySlug.get(row.cooperativeSlug);
  if (!row || !cooperative) return null;
  const { producer } = row;
  const own = [...world.articles.values()].filter(
    ({ cooperativeSlug, article }) =>
      cooperativeSlug === row.cooperativeSlug && article.producerRef === producer.ref,
  );
  return {
    id,
    ref: producer.ref,
    cooperative: cooperativeRef(cooperative),
    name: producer.name,
    producer: producerFacts(producer),
    article: null,
    articleCount: own.length,
  };
}

function articleSide(id: string, { world, federation, labels }: ViewFacts): JoinSide | null {
  const row = world.articles.get(id);
  const cooperative = row && federation.cooperativeBySlug.get(row.cooperativeSlug);
  if (!row || !cooperative) return null;
  const { article } = row;
  const owner = world.producers.get(memberId({ ...row, ref: article.producerRef }));
  if (!owner) return null;
  return {
    id,
    ref: article.ref,
    cooperative: cooperativeRef(cooperative),
    name: article.name,
    producer: producerFacts(owner.producer),
    article: {
      pack: {
        label: article.packLabel,
        unit: article.salesUnit,
        netAmount: article.netAmount,
        netUnit: article.netUnit,
        weighed: article.weighed,
        storage: article.storage,
      },
      householdPriceCents: article.householdPriceCents,
      professionalPriceCents: article.professionalPriceCents,
      labels: labels.filter((label) => article.labels.includes(label.id)).map(labelRef),
      gtin: article.gtin,
    },
    articleCount: null,
  };
}

function producerFacts({ name, activity, postcode, place, enterpriseNumber }: LinkedProducer) {
  return { name, activity, postcode, place, enterpriseNumber };
}
