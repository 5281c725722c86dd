import { readDfcGraph, texts } from '../dfc-graph.ts';

/** Links to what is for sale; the catalogue is not whole without them. */
const needed = ['contains', 'maintains', 'lists', 'manages', 'references', 'offeredThrough', 'offers'];
/** Links to what says more; they may be a page for people, or somebody else's. */
const welcome = [
  'supplies',
  'suppliedBy',
  'managedBy',
  'isVariantOf',
  'hasVariant',
  'hasAddress',
  'affiliates',
];

/** A document to fetch next, without a fragment. */
export type DfcLink = { url: string; isNeeded: boolean };

/**
 * What a document links to and does not hold itself, on the origin given; needed links first, each in a lasting order.
 * Null when the bytes are no DFC document at all.
 */
export function dfcLinks(bytes: Uint8Array, origin: string): { links: DfcLink[]; held: string[] } | null {
  const read = graphOf(bytes);
  if (!read) return null;
  const held = new Set(read.nodes.map(({ id }) => id));
  const targets = (properties: readonly string[]) =>
    read.nodes
      .flatMap((node) => properties.flatMap((property) => texts(node, property)))
      .filter((id) => !held.has(id))
      .flatMap((id) => pageOf(id, origin) ?? []);
  const first = new Set(targets(needed));
  const then = new Set(targets(welcome).filter((url) => !first.has(url)));
  return {
    links: [
      ...[...first].sort().map((url) => ({ url, isNeeded: true })),
      ...[...then].sort().map((url) => ({ url, isNeeded: false })),
    ],
    held: [...held],
  };
}

function graphOf(bytes: Uint8Array) {
  try {
    const read = readDfcGraph(bytes);
    return 'reason' in read ? null : read.graph;
  } catch {
    return null;
  }
}

function pageOf(id: string, origin: string): string | null {
  const url = URL.parse(id);
  if (!url || url.origin !== origin || url.username !== '') return null;
  url.hash = '';
  return url.href;
}
