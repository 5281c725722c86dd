import type { ImportChangeKind } from '@carriole/shared/contracts/import-runs.ts';

/** The steps of a source, as addresses name them. */
export const steps = ['fichiers', 'adresse', 'colonnes', 'apercu', 'suivi'] as const;
export type Step = (typeof steps)[number];

/** What the page of a source shows, as its address says it. */
export type SourcePlace = {
  etape?: Step | undefined;
  /** The run looked at. */
  lecture?: string | undefined;
  genre?: ImportChangeKind | undefined;
  q?: string | undefined;
  page?: number | undefined;
};

type Search = Record<string, string | string[] | undefined>;

export const changeKinds: readonly ImportChangeKind[] = ['new', 'changed', 'withdrawn', 'refused'];

/** Reads an address; what makes no sense there is left out, never an error. */
export function sourcePlaceOf(search: Search): SourcePlace {
  const q = one(search.q)?.trim().slice(0, 100);
  const run = one(search.lecture);
  return {
    etape: steps.find((step) => step === one(search.etape)),
    lecture: run !== undefined && /^imp_[a-z0-9]{16}$/.test(run) ? run : undefined,
    genre: changeKinds.find((kind) => kind === one(search.genre)),
    q: q || undefined,
    page: pageOf(search),
  };
}

/** The page number an address asks for, 1 when it asks for none. */
export function pageOf(search: Search): number {
  const page = Number(one(search.page) ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}

/** An address with a query string; what is undefined, empty or page 1 is left out. */
export function pathWith(path: string, search: Record<string, string | number | undefined>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value === undefined || value === '' || (key === 'page' && value === 1)) continue;
    params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** The first value of a part of an address. */
export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
