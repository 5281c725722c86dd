import type { FetchedDocument, FetchFailure } from '../../gateways/fetch-result.ts';
import type { SourceFiles } from '../read-source.ts';
import type { AddressRequest, AddressResult, ReadFailure, Validators } from './source-address.ts';

const mostDocuments = 3000;
const mostBytes = 128 * 1_048_576;

class ReadingFailed extends Error {
  override name = 'ReadingFailed';
  readonly result: AddressResult;

  constructor(reason: ReadFailure, detail: string, url: string) {
    super(detail);
    this.result = { kind: 'failed', reason, detail, url };
  }
}

class Unchanged extends Error {}

/** What to fetch, and the name its body is kept under. */
export type Wanted = {
  url: string;
  file: string;
  headers: Readonly<Record<string, string>>;
  validators?: Validators | null;
};

/** One reading of a source over the network: fetches, keeps what came, and stops whole at the first thing missing. */
export type Reading = {
  /** Fetches and keeps. */
  take(wanted: Wanted): Promise<FetchedDocument>;
  /** The same, or null when the server says one of these. */
  takeIfThere(wanted: Wanted, absences: readonly FetchFailure[]): Promise<FetchedDocument | null>;
  /** Ends the reading. */
  fail(reason: ReadFailure, detail: string, url: string): never;
  /** How many documents there will be, once that is known. */
  expect(documents: number | null): void;
  files: SourceFiles;
};

/** Runs a reading; what it throws to end itself becomes its result. */
export async function readAll(
  request: AddressRequest,
  run: (reading: Reading) => Promise<Validators | null>,
): Promise<AddressResult> {
  const reading = startReading(request);
  try {
    const validators = await run(reading);
    return { kind: 'files', files: reading.files, validators };
  } catch (error) {
    if (error instanceof ReadingFailed) return error.result;
    if (error instanceof Unchanged) return { kind: 'unchanged' };
    throw error;
  }
}

function startReading({ fetchDocument, onProgress, signal }: AddressRequest): Reading {
  const files: SourceFiles = {};
  let bytes = 0;
  let of: number | null = null;
  const fail = (reason: ReadFailure, detail: string, url: string): never => {
    throw new ReadingFailed(reason, detail, url);
  };
  const fetched = ({ url, headers, validators }: Wanted) => {
    if (Object.keys(files).length >= mostDocuments) fail('too-large', `${mostDocuments} documents`, url);
    if (bytes >= mostBytes) fail('too-large', `more than ${mostBytes} bytes`, url);
    return fetchDocument({
      url,
      headers,
      maxBytes: Math.min(mostBytes - bytes, 32 * 1_048_576),
      ifNoneMatch: validators?.etag ?? null,
      ifModifiedSince: validators?.lastModified ?? null,
      ...(signal ? { signal } : {}),
    });
  };
  const takeIfThere = async (wanted: Wanted, absences: readonly FetchFailure[]) => {
    const result = await fetched(wanted);
    if (result.kind === 'unchanged') throw new Unchanged();
    if (result.kind === 'failed')
      return absences.includes(result.reason) ? null : fail(result.reason, result.detail, wanted.url);
    files[wanted.file] = result.bytes;
    bytes += result.bytes.length;
    onProgress?.({ documents: Object.keys(files).length, of, bytes });
    return result;
  };
  return {
    files,
    fail,
    takeIfThere,
    take: async (wanted) =>
      (await takeIfThere(wanted, [])) ?? fail('unreachable', 'nothing came', wanted.url),
    expect: (documents) => {
      of = documents;
    },
  };
}

/** The JSON of a document; ends the reading when it is none. */
export function jsonOf(reading: Reading, { bytes, url }: FetchedDocument): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return reading.fail('not-data', 'not JSON', url);
  }
}
