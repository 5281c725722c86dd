import type { Cooperative } from '../federation/model.ts';
import type { Producer, ProducerLink } from '../producers/model.ts';
import type { LabelFacts } from '../reference.ts';
import type { Addresses, JsonNode, Publication } from './publish-addresses.ts';

const belgium = 'http://publications.europa.eu/resource/authority/country/BEL';

/** A co-op as DFC has it: an enterprise that keeps a catalogue. */
export function cooperativeNode(
  { version }: Publication,
  addresses: Addresses,
  cooperative: Cooperative,
): JsonNode {
  return {
    '@id': addresses.cooperative(cooperative),
    '@type': enterpriseType(version),
    'dfc-b:name': cooperative.name,
    'dfc-b:VATnumber': `BE${cooperative.enterpriseNumber}`,
    'dfc-b:hasAddress': addressNode(cooperative.hub),
    'dfc-b:maintains': addresses.catalog(cooperative),
  };
}

/** A producer with what it supplies, and the terms on which each co-op sells it. */
export function producerNode(
  { version, federation, labels }: Publication,
  addresses: Addresses,
  producer: Producer,
  supplied: readonly string[],
): JsonNode {
  const links = producer.links.filter(({ active }) => active);
  const certificates = certificateNodes(links, labels);
  return {
    '@id': addresses.producer(producer),
    '@type': enterpriseType(version),
    'dfc-b:name': producer.name,
    ...(producer.activity === '' ? {} : { 'dfc-b:hasDescription': producer.activity }),
    ...(producer.enterpriseNumber === null ? {} : { 'dfc-b:VATnumber': `BE${producer.enterpriseNumber}` }),
    'dfc-b:hasAddress': addressNode(producer),
    ...(supplied.length === 0 ? {} : { 'dfc-b:supplies': supplied }),
    // Enterprises are certified from 2.0 on; before, only products are.
    ...(version === '2.0' && certificates.length > 0 ? { 'dfc-b:isCertifiedBy': certificates } : {}),
    'carriole:links': links.flatMap((link) => {
      const cooperative = federation.cooperativeById.get(link.cooperativeId);
      return cooperative ? [linkNode(link, addresses.cooperative(cooperative))] : [];
    }),
  };
}

function linkNode(link: ProducerLink, cooperative: string): JsonNode {
  return {
    '@type': 'carriole:ProducerLink',
    'carriole:cooperative': { '@id': cooperative },
    'carriole:sourceRef': link.sourceRef,
    'carriole:sourceName': link.sourceName,
    'carriole:audience': link.audiences.toSorted().join(' '),
    'carriole:lead_time_days': link.leadTimeDays,
    ...(link.since === null ? {} : { 'carriole:link_since': link.since }),
    'carriole:labels': link.labels,
  };
}

function certificateNodes(links: readonly ProducerLink[], labels: readonly LabelFacts[]): JsonNode[] {
  const held = new Set(links.flatMap((link) => link.labels));
  return labels
    .filter(({ id, code }) => held.has(id) && code !== null)
    .map(({ name, code }) => ({
      // The platforms that read 2.0 today know both words only as they were first misspelt.
      '@type': ['dfc-b:Certification', 'dfc-b:Certfication'],
      'dfc-b:name': name.fr,
      'dfc-b:certifierReference': code,
      'dfc-b:certiferReference': code,
    }));
}

function addressNode(place: Pick<Producer, 'postcode' | 'place' | 'lat' | 'lon'>): JsonNode {
  return {
    '@type': 'dfc-b:Address',
    'dfc-b:hasPostalCode': place.postcode,
    'dfc-b:hasCity': place.place,
    'dfc-b:hasCountry': belgium,
    ...(place.lat === null || place.lon === null
      ? {}
      : { 'dfc-b:latitude': place.lat, 'dfc-b:longitude': place.lon }),
  };
}

function enterpriseType(version: Publication['version']): string {
  return version === '2.0' ? 'dfc-b:Organization' : 'dfc-b:Enterprise';
}
