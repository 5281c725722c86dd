import type { SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import type { Snapshot } from '../snapshot.ts';
import { idsLeadingTo } from './merged-ids.ts';
import type { Subject } from './model.ts';

export type World = Pick<Snapshot, 'catalogue' | 'federation'>;
type Producer = World['catalogue']['producers'][number];
type Product = World['catalogue']['products'][number];
type Cooperative = World['federation']['cooperatives'][number];

const everywhere = (name: string): LocalText => ({ fr: name, nl: name, de: name, en: name });

function ofCooperative({ id, slug, name, hub }: Cooperative): Subject {
  const detail = `${hub.postcode} ${hub.place}`;
  return { kind: 'cooperative', id, slug, name: everywhere(name), detail, ids: [id] };
}

function ofProducer({ catalogue }: World, { id, slug, name, postcode, place }: Producer): Subject {
  const ids = idsLeadingTo(catalogue.producerById, id);
  return { kind: 'producer', id, slug, name: everywhere(name), detail: `${postcode} ${place}`, ids };
}

function ofProduct({ catalogue }: World, { id, slug, names, producer }: Product): Subject {
  return {
    kind: 'product',
    id,
    slug,
    name: names,
    detail: producer.name,
    ids: idsLeadingTo(catalogue.byId, id),
  };
}

/** What a kind and an address name; null when nothing does. The address of what was joined leads to the joined one. */
export function subjectOf(world: World, kind: SubjectKind, slug: string): Subject | null {
  const { catalogue, federation } = world;
  if (kind === 'cooperative') {
    const found = federation.cooperativeBySlug.get(slug);
    return found ? ofCooperative(found) : null;
  }
  if (kind === 'producer') {
    const found = catalogue.producerBySlug.get(slug);
    return found ? ofProducer(world, found) : null;
  }
  const found = catalogue.bySlug.get(slug);
  return found ? ofProduct(world, found) : null;
}

/** What a kept key names now; null when it is gone from the catalogue. */
export function subjectById(world: World, kind: SubjectKind, id: string): Subject | null {
  const { catalogue, federation } = world;
  const slug =
    kind === 'cooperative'
      ? federation.cooperativeById.get(id)?.slug
      : (kind === 'producer' ? catalogue.producerById : catalogue.byId).get(id)?.slug;
  return slug === undefined ? null : subjectOf(world, kind, slug);
}

/** The co-ops whose staff speak for a subject: itself, those linked to the producer, those that offer the product. */
export function speakersOf({ catalogue }: World, { kind, id }: Pick<Subject, 'kind' | 'id'>): string[] {
  if (kind === 'cooperative') return [id];
  if (kind === 'product') return catalogue.byId.get(id)?.offers.map((offer) => offer.cooperativeId) ?? [];
  const links = catalogue.producerById.get(id)?.links ?? [];
  return links.filter(({ status }) => status !== 'suspended').map((link) => link.cooperativeId);
}

/** Everything of a kind that a co-op speaks for, by name. */
export function subjectsOf(world: World, kind: SubjectKind, cooperativeId: string): Subject[] {
  const { catalogue, federation } = world;
  const speaks = (id: string) => speakersOf(world, { kind, id }).includes(cooperativeId);
  if (kind === 'cooperative')
    return federation.cooperatives.filter(({ id }) => id === cooperativeId).map(ofCooperative);
  if (kind === 'producer')
    return catalogue.producers.filter(({ id }) => speaks(id)).map((one) => ofProducer(world, one));
  return catalogue.products
    .filter(({ id }) => speaks(id))
    .map((one) => ofProduct(world, one))
    .sort((a, b) => (a.name.fr < b.name.fr ? -1 : 1));
}
