import type { SourceKind } from '@carriole/shared/contracts/sources.ts';
import { readAddress } from '../connectors/platforms/address-service.ts';
import type {
  AddressResult,
  ReadingProgress,
  SourceCredentials,
  Validators,
} from '../connectors/platforms/source-address.ts';
import type { Deps } from '../deps.ts';
import { openSecret, SecretUnreadable } from '../secrets.ts';
import type { Failure } from './failure-texts.ts';
import type { SourceRow } from './source-queries.ts';

export type Fetched =
  | Exclude<AddressResult, { kind: 'failed' }>
  | { kind: 'failed'; reason: Failure; detail: string };

type How = {
  /** Of the last reading that went into the shop, to be answered only with what is new. */
  validators: Validators | null;
  onProgress: (progress: ReadingProgress) => void;
  signal: AbortSignal;
};

/** Fetches a source that has an address whole, with its key opened for as long as it takes. Never throws for what a server does. */
export async function fetchFrom(
  { config, fetchDocument }: Pick<Deps, 'config' | 'fetchDocument'>,
  source: SourceRow,
  how: How,
): Promise<Fetched> {
  let credentials: SourceCredentials | null;
  try {
    credentials = openCredentials(source, config.appSecret);
  } catch (error) {
    if (!(error instanceof SecretUnreadable)) throw error;
    return { kind: 'failed', reason: 'key-unreadable', detail: error.message };
  }
  const result = await readAddress(source.kind as SourceKind, {
    ...how,
    address: source.address ?? '',
    credentials,
    fetchDocument,
  });
  if (result.kind !== 'failed') return result;
  const { reason, detail, url } = result;
  return { kind: 'failed', reason, detail: [detail, withoutQuery(url)].filter(Boolean).join(' · ') };
}

/** Which document it was; what follows the question mark may be a key. */
function withoutQuery(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.origin}${url.pathname}` : '';
}

export function credentialsUse(sourceId: string) {
  return { purpose: 'source-credentials', owner: sourceId };
}

function openCredentials({ id, credentials }: SourceRow, appSecret: string): SourceCredentials | null {
  if (!credentials) return null;
  return JSON.parse(openSecret(credentials, appSecret, credentialsUse(id))) as SourceCredentials;
}
