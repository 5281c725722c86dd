import { type Context, contextOf, plainContext, resolveId } from './dfc-context.ts';
import { linkProperties, propertyName, typeBehind, typeName } from './dfc-terms.ts';
import type { Reason } from './reasons.ts';

/** A literal, or a link by the key of what it leads to. */
type Value = string | number | { link: string };

/**
 * A node with its properties under the names of ontology 1.16 (`dfc-b:hasPrice` → `hasPrice`). The id is empty
 * when the document gives none that lasts: an anonymous node, or a `_:b12`.
 */
export type DfcNode = {
  id: string;
  key: string;
  types: ReadonlySet<string>;
  properties: ReadonlyMap<string, readonly Value[]>;
  /** Which of the documents read together says what it is, from 0. */
  document: number;
};

export type DfcGraph = { nodes: readonly DfcNode[]; byKey: ReadonlyMap<string, DfcNode> };

type JsonObject = Record<string, unknown>;
type Draft = {
  id: string;
  key: string;
  types: Set<string>;
  properties: Map<string, Value[]>;
  document: number;
};
type Drafts = { byKey: Map<string, Draft>; anonymous: number; document: number };

const mostBytes = 32 * 1_048_576;
const mostValues = 1_000_000;
const deepest = 64;

/**
 * Reads DFC documents of ontology 1.16 or 2.0 in any JSON-LD shape as one graph: a flat `@graph`, one object, an array
 * of documents, nodes inside nodes. Names are compared by their last part, so that no context is ever fetched. Bare
 * documents are a graph of nothing.
 * @throws SyntaxError when the bytes are not JSON.
 */
export function readDfcGraph(
  ...documents: readonly Uint8Array[]
): { graph: DfcGraph; isBare: boolean } | { reason: Reason } {
  const bytes = documents.reduce((sum, { length }) => sum + length, 0);
  if (bytes > mostBytes) return { reason: 'document-too-large' };
  const roots = documents.map((document) => JSON.parse(new TextDecoder().decode(document)) as unknown);
  const reason = brokenLimit(roots);
  if (reason) return { reason };
  const drafts: Drafts = { byKey: new Map(), anonymous: 0, document: 0 };
  for (const [place, root] of roots.entries()) {
    drafts.document = place;
    readRoot(root, roots.length > 1 ? `${place}.` : '', drafts);
  }
  const isBare = roots.every((root) => isObject(root) && Array.isArray(root['@graph']));
  return {
    graph: { nodes: [...drafts.byKey.values()], byKey: drafts.byKey },
    isBare: isBare && drafts.byKey.size === 0,
  };
}

function readRoot(root: unknown, prefix: string, drafts: Drafts): void {
  for (const [index, document] of listOf(root).entries()) {
    // Blank nodes are named within a document: `_:b1` of two documents are two nodes.
    const own = isObject(document) && '@context' in document ? String(index) : '';
    readValue(document, { ...plainContext, scope: `${prefix}${own}` }, '', drafts);
  }
}

/** Counts before anything is built, without recursion: a hostile document costs one pass. */
function brokenLimit(roots: readonly unknown[]): Reason | null {
  const waiting = roots.map((value) => ({ value, depth: 0 }));
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= deepest) return 'document-too-deep';
    const inner = Object.values(next.value);
    count += inner.length;
    if (count > mostValues) return 'document-too-large';
    for (const value of inner) waiting.push({ value, depth: next.depth + 1 });
  }
  return null;
}

/** A value of a property; an object becomes a node of its own and a link to it. */
function readValue(json: unknown, context: Context, property: string, drafts: Drafts): Value[] {
  if (Array.isArray(json))
    return inReadersLanguage(json).flatMap((one) => readValue(one, context, property, drafts));
  if (typeof json === 'string')
    return linkProperties.has(property) ? [{ link: resolveId(json, context) }] : [json];
  if (typeof json === 'number') return [json];
  if (typeof json === 'boolean') return [String(json)];
  if (!isObject(json)) return [];
  const written = languageOf(json);
  if (written !== null) return [written];
  return readObject(json, contextOf(json['@context'], context), property, drafts);
}

function readObject(json: JsonObject, context: Context, property: string, drafts: Drafts): Value[] {
  const entries = Object.entries(json).map(([name, value]): [string, unknown] => [
    context.terms.get(name) ?? name,
    value,
  ]);
  const said = (names: readonly string[]) =>
    entries.filter(([key]) => names.includes(key)).flatMap(([, value]) => listOf(value));
  if (entries.some(([key]) => wrappers.includes(key)))
    return readValue(said(wrappers), context, property, drafts);
  readValue(said(['@graph', '@included']), context, '', drafts);
  const facts = entries.filter(([name]) => !name.startsWith('@'));
  const types = said(['@type']).filter((type) => typeof type === 'string' && type !== '@id') as string[];
  const [id] = said(['@id']);
  const key = typeof id === 'string' ? resolveId(id, context) : `_:/${drafts.anonymous++}`;
  if (facts.length === 0 && types.length === 0) return [{ link: key }];
  const draft = draftOf(drafts, key);
  for (const type of types.length > 0 ? types : impliedTypes(property))
    draft.types.add(typeName(context.terms.get(type) ?? type));
  for (const [name, value] of facts) add(draft, name, value, context, drafts);
  return [{ link: key }];
}

const wrappers = ['@value', '@list', '@set'];

function impliedTypes(property: string): string[] {
  return Object.hasOwn(typeBehind, property) ? [typeBehind[property] ?? ''] : [];
}

function draftOf({ byKey, document }: Drafts, key: string): Draft {
  const known = byKey.get(key);
  if (known) return known;
  const id = key.startsWith('_:') ? '' : key;
  const draft = { id, key, types: new Set<string>(), properties: new Map(), document };
  byKey.set(key, draft);
  return draft;
}

/** Adds what an object says of a property; said of one node in two places, it is the same whichever comes first. */
function add(draft: Draft, name: string, json: unknown, context: Context, drafts: Drafts): void {
  const property = propertyName(name);
  const values = readValue(json, context, property, drafts);
  const known = draft.properties.get(property);
  if (!known) {
    draft.properties.set(property, values);
    return;
  }
  const all = new Map([...known, ...values].map((value) => [JSON.stringify(value), value]));
  draft.properties.set(
    property,
    [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value),
  );
}

const languages = ['fr', 'nl', 'de', 'en'];

/** Texts in several languages, French first: the federation's own words are. */
function inReadersLanguage(values: readonly unknown[]): readonly unknown[] {
  const rank = (value: unknown) => {
    const place = isObject(value) ? languages.indexOf(String(value['@language']).slice(0, 2)) : -1;
    return place < 0 ? languages.length : place;
  };
  return values.some((value) => isObject(value) && '@language' in value)
    ? values.toSorted((a, b) => rank(a) - rank(b))
    : values;
}

/** The text of a map by language (`{ "fr": "Pommes", "en": "Apples" }`); null when the object is none. */
function languageOf(json: JsonObject): string | null {
  const entries = Object.entries(json);
  const isMap = entries.every(([name, text]) => /^[a-z]{2}(-\w+)?$/.test(name) && typeof text === 'string');
  const best = isMap ? languages.find((language) => typeof json[language] === 'string') : undefined;
  return best === undefined ? null : String(json[best]);
}

/** The key the first link of a property leads to, whether or not the document holds it. Empty when there is none. */
export function linkId(node: DfcNode | undefined, property: string): string {
  const first = node?.properties.get(property)?.find((value) => typeof value === 'object');
  return first?.link ?? '';
}

/** The nodes a property leads to; a link to nothing is left out. */
export function linked(graph: DfcGraph, node: DfcNode | undefined, property: string): DfcNode[] {
  return (node?.properties.get(property) ?? []).flatMap((value) =>
    typeof value === 'object' ? (graph.byKey.get(value.link) ?? []) : [],
  );
}

/** The first literal of a property; null when there is none. */
export function literal(node: DfcNode | undefined, property: string): string | number | null {
  return node?.properties.get(property)?.find((value) => typeof value !== 'object') ?? null;
}

/** Every value of a property as text: links by what they lead to, literals as written. */
export function texts(node: DfcNode | undefined, property: string): string[] {
  return (node?.properties.get(property) ?? []).map((value) =>
    typeof value === 'object' ? value.link : String(value),
  );
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
