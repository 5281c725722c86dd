import type { FetchFailure } from './fetch-result.ts';

/** Why an answer with this status brings no document; null when it does. */
export function refusalOfStatus(status: number): FetchFailure | null {
  if (status === 200 || status === 203) return null;
  if (status === 401 || status === 403 || status === 407) return 'not-authorised';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 408) return 'timed-out';
  return status >= 400 && status < 500 ? 'not-understood' : 'server-error';
}

/**
 * The wait a server asks for, in ms: seconds or a date (RFC 9110, 10.2.3). Null when it names none that can be read;
 * a date gone by is no wait.
 */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Whether an answer is a page for people: by its type, or by how it begins when the type says otherwise or nothing. */
export function looksLikeHtml(contentType: string, bytes: Uint8Array | null): boolean {
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)) return true;
  const start = bytes ? new TextDecoder().decode(bytes.subarray(0, 512)) : '';
  return /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start);
}
