import type { SourceKind } from '@carriole/shared/contracts/sources.ts';
import type { Failure } from './failure-texts.ts';

export type Credentials = { user: string; secret: string };

export type FetchedSource =
  | { kind: 'files'; files: Record<string, Uint8Array>; etag: string | null; lastModified: string | null }
  | { kind: 'unchanged' }
  | { kind: 'failed'; reason: Failure; detail: string };

/** Fetches a source whole from its address. Never throws for what a server does. */
export type FetchSource = (
  source: {
    kind: SourceKind;
    address: string;
    credentials: Credentials | null;
    /** Of the last reading that went into the shop, to be answered only with what is new. */
    conditional: { etag: string | null; lastModified: string | null };
  },
  /** Documents had, and how many there will be when that is known. */
  onProgress: (done: number, total: number | null) => void,
  signal: AbortSignal,
) => Promise<FetchedSource>;
