import { readAll } from './reading-service.ts';
import type { AddressRequest, AddressResult, SourceCredentials } from './source-address.ts';

/** Reads one file kept at an address, under the name it is kept with: a CSV or a workbook. */
export function readFileAddress(request: AddressRequest): Promise<AddressResult> {
  return readAll(request, async (reading) => {
    const document = await reading.take({
      url: request.address.trim(),
      file: fileNameOf(request.address),
      headers: plainKey(request.credentials),
      validators: request.validators ?? null,
    });
    return { etag: document.etag, lastModified: document.lastModified };
  });
}

/** A name and a password as basic authentication, a secret alone as a bearer. */
export function plainKey(credentials: SourceCredentials | null): Record<string, string> {
  if (!credentials || credentials.secret === '') return {};
  const { user, secret } = credentials;
  if (user === '') return { authorization: `Bearer ${secret.trim()}` };
  return { authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}` };
}

function fileNameOf(address: string): string {
  const last = URL.parse(address.trim())?.pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last) || 'source';
  } catch {
    return last || 'source';
  }
}
