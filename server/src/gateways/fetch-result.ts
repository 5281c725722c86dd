/** Why a document could not be had. */
export type FetchFailure =
  /** No http or https address, one with a user in it, or one that leads into a private network. */
  | 'address-not-allowed'
  | 'unreachable'
  | 'not-found'
  /** 401 or 403: the key is missing, wrong, or not good for this. */
  | 'not-authorised'
  /** Another answer of the 400s: the server does not understand what is asked. */
  | 'not-understood'
  | 'server-error'
  | 'throttled'
  | 'too-many-redirects'
  | 'too-large'
  | 'timed-out'
  /** The connection died half-way, or what came does not unpack. */
  | 'cut-off'
  /** A page for people, as a login or maintenance page is, where data was expected. */
  | 'html-instead'
  /** The caller gave up. */
  | 'stopped';

/** Bytes so far, unpacked, and how many there will be when the server says so. */
export type FetchProgress = { bytes: number; total: number | null };

export type FetchedDocument = {
  kind: 'document';
  bytes: Uint8Array;
  contentType: string;
  etag: string | null;
  lastModified: string | null;
  /** All the answer's headers, names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Where it came from, after redirects. */
  url: string;
};

export type FetchFailed = {
  kind: 'failed';
  reason: FetchFailure;
  /** For the log and the curious: a status, a code, a limit. Never a secret. */
  detail: string;
};

export type FetchResult = FetchedDocument | { kind: 'unchanged' } | FetchFailed;

/** A failure on its way out; never leaves the gateway. */
export class Refused extends Error {
  override name = 'Refused';
  readonly reason: FetchFailure;

  constructor(reason: FetchFailure, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
