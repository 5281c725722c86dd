import { localName } from './dfc-terms.ts';

/** What an inline `@context` says that matters here: the base of relative ids, and names for other names. */
export type Context = {
  base: string | null;
  /** Keywords and terms by the document's own word for them. */
  terms: ReadonlyMap<string, string>;
  /** Which document of several this is, for its blank nodes. */
  scope: string;
};

export const plainContext: Context = { base: null, terms: new Map(), scope: '' };

/** The context inside an object. Addresses of contexts are left alone: nothing is fetched to read a document. */
export function contextOf(json: unknown, outer: Context): Context {
  if (json === undefined) return outer;
  if (Array.isArray(json))
    return json.reduce<Context>((context, one) => contextOf(one ?? {}, context), outer);
  if (typeof json !== 'object' || json === null) return outer;
  const terms = new Map(outer.terms);
  for (const [term, definition] of Object.entries(json)) {
    const meaning = meaningOf(term, definition);
    if (meaning !== null) terms.set(term, meaning);
  }
  const base = (json as Record<string, unknown>)['@base'];
  return { ...outer, terms, base: typeof base === 'string' ? base : outer.base };
}

/** What a term stands for, unless it is a keyword or a prefix: those need no translation. */
function meaningOf(term: string, definition: unknown): string | null {
  const iri =
    typeof definition === 'object' && definition !== null
      ? (definition as { '@id'?: unknown })['@id']
      : definition;
  if (typeof iri !== 'string' || term.startsWith('@') || /[#/]$/.test(iri)) return null;
  return iri.startsWith('@') || /[:#/]/.test(iri) ? localOrKeyword(iri) : null;
}

function localOrKeyword(iri: string): string {
  return iri.startsWith('@') ? iri : localName(iri);
}

/** An id as the document means it: relative ones on its base, blank ones within their document. */
export function resolveId(id: string, { base, scope }: Context): string {
  if (id.startsWith('_:')) return `_:${scope}/${id.slice(2)}`;
  if (base === null || /^[a-z][\w+.-]*:/i.test(id)) return id;
  return URL.canParse(id, base) ? new URL(id, base).href : id;
}
