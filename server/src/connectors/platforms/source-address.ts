import type { FetchDocument } from '../../gateways/fetch-document.ts';
import type { FetchFailure } from '../../gateways/fetch-result.ts';
import type { SourceFiles } from '../read-source.ts';

/** A key as platforms give it out: WooCommerce a key and a secret, others a token and no user. */
export type SourceCredentials = { user: string; secret: string };

/** What a server said of a document last time, to be asked only for what is new. */
export type Validators = { etag: string | null; lastModified: string | null };

/** How far a reading is: documents had, how many there will be when that is known, and bytes in all. */
export type ReadingProgress = { documents: number; of: number | null; bytes: number };

export type AddressRequest = {
  address: string;
  credentials: SourceCredentials | null;
  fetchDocument: FetchDocument;
  onProgress?: (progress: ReadingProgress) => void;
  signal?: AbortSignal;
  /** From the last reading; used only where one document is the whole source. */
  validators?: Validators | null;
};

/** Why a source could not be read from its address: as the fetch says, or what came is not what the platform sends. */
export type ReadFailure = FetchFailure | 'not-data';

export type AddressResult =
  /** The bodies by name, as they came; the same source gives the same ones. Validators: when one document is all. */
  | { kind: 'files'; files: SourceFiles; validators: Validators | null }
  | { kind: 'unchanged' }
  /** Nothing is given of a source read in part: what is missing would look as if it were withdrawn. */
  | { kind: 'failed'; reason: ReadFailure; detail: string; url: string };
