/** A node of a JSON-LD graph with its properties under their local names (`dfc-b:hasPrice` → `hasPrice`). */
export type DfcNode = { id: string; type: string; properties: ReadonlyMap<string, unknown> };

export type DfcGraph = { nodes: DfcNode[]; byId: ReadonlyMap<string, DfcNode> };

type JsonObject = Record<string, unknown>;

/**
 * Reads a DFC export (JSON-LD, compact, one flat `@graph`). Prefixed names and full IRIs are the same thing here.
 * @throws SyntaxError when the bytes are not JSON.
 */
export function readDfcGraph(bytes: Uint8Array): DfcGraph {
  const root = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  const graph = isObject(root) ? (root['@graph'] ?? [root]) : root;
  const nodes = listOf(graph).filter(isObject).map(nodeOf);
  return { nodes, byId: new Map(nodes.filter(({ id }) => id !== '').map((node) => [node.id, node])) };
}

function nodeOf(object: JsonObject): DfcNode {
  const properties = Object.entries(object)
    .filter(([key]) => !key.startsWith('@'))
    .map(([key, value]): [string, unknown] => [localName(key), value]);
  return {
    id: typeof object['@id'] === 'string' ? object['@id'] : '',
    type: localName(String(listOf(object['@type'])[0] ?? '')),
    properties: new Map(properties),
  };
}

/** The last part of a prefixed name or an IRI: `dfc-m:Gram` and `…#Gram` are `Gram`. */
export function localName(name: string): string {
  return name.replace(/^.*[#/:]/, '');
}

/** The @id a link points at, however it is written: text, `{ "@id" }`, or the node itself. Empty when there is none. */
export function linkId(value: unknown): string {
  const [first] = listOf(value);
  if (typeof first === 'string') return first;
  return isObject(first) && typeof first['@id'] === 'string' ? first['@id'] : '';
}

/** The nodes a property leads to: inline ones as they are, links looked up; a link to nothing is left out. */
export function linked(graph: DfcGraph, node: DfcNode | undefined, property: string): DfcNode[] {
  return listOf(node?.properties.get(property)).flatMap((value) => {
    if (isObject(value) && Object.keys(value).some((key) => key !== '@id')) return [nodeOf(value)];
    return graph.byId.get(linkId(value)) ?? [];
  });
}

/** A literal of a node as text or number, `{ "@value" }` unwrapped; null when there is none. */
export function literal(node: DfcNode | undefined, property: string): string | number | null {
  const [first] = listOf(node?.properties.get(property));
  const value = isObject(first) ? (first['@value'] ?? first['@id']) : first;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? String(value) : null;
}

/** Every value of a property as text: links by their id, literals as written. */
export function texts(node: DfcNode | undefined, property: string): string[] {
  return listOf(node?.properties.get(property)).map((value) =>
    isObject(value) ? linkId(value) : String(value),
  );
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
