import { describe, expect, test } from 'vitest';
import { looksLikeHtml, refusalOfStatus, retryAfterMs } from './response-rules.ts';

test('a status says why there is no document', () => {
  const refusals = [200, 401, 403, 404, 410, 406, 408, 204, 206, 304, 500, 503].map(refusalOfStatus);
  expect(refusals).toEqual([
    null,
    ...['not-authorised', 'not-authorised', 'not-found', 'not-found', 'not-understood', 'timed-out'],
    ...Array(5).fill('server-error'),
  ]);
});

test('the wait a server asks for is seconds or a date', () => {
  const now = Date.parse('2026-11-25T08:00:00Z');
  expect(retryAfterMs('120', now)).toBe(120_000);
  expect(retryAfterMs('0', now)).toBe(0);
  expect(retryAfterMs('Wed, 25 Nov 2026 08:00:05 GMT', now)).toBe(5000);
  expect(retryAfterMs('Wed, 25 Nov 2026 07:00:00 GMT', now)).toBe(0);
  for (const header of [undefined, '', '-5', '1.5', 'soon', '99999999999'])
    expect(retryAfterMs(header, now)).toBeNull();
});

describe('a page for people is told', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);

  test('by its type', () => {
    expect(looksLikeHtml('text/html; charset=UTF-8', null)).toBe(true);
    expect(looksLikeHtml('application/xhtml+xml', null)).toBe(true);
    expect(looksLikeHtml('application/ld+json', null)).toBe(false);
  });

  test('by how it begins, when its type says otherwise', () => {
    for (const page of [
      '<!DOCTYPE html><p>',
      '\ufeff\n <html lang="fr">',
      '<!-- cached -->\n<!doctype HTML>',
    ])
      expect(looksLikeHtml('application/json', utf8(page))).toBe(true);
  });

  test('apart from data that holds HTML', () => {
    for (const data of ['{"a":"<html>"}', '<?xml version="1.0"?><catalogue/>', 'Réf;Nom\n1;<b>x</b>', ''])
      expect(looksLikeHtml('', utf8(data))).toBe(false);
  });
});
