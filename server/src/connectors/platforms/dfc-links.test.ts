import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dfcLinks } from './dfc-links.ts';

const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
const origin = 'https://coop.test';

test('a document’s links are those it does not hold, on its own origin, needed ones first', () => {
  const found = dfcLinks(
    bytesOf({
      '@graph': [
        {
          '@id': `${origin}/c`,
          '@type': 'ldp:Container',
          'ldp:contains': [
            `${origin}/2`,
            { '@id': `${origin}/1#it` },
            `${origin}/held`,
            'https://other.test/3',
          ],
        },
        { '@id': `${origin}/held`, '@type': 'dfc-b:CatalogItem', 'dfc-b:managedBy': `${origin}/farm` },
        {
          '@id': `${origin}/x`,
          '@type': 'dfc-b:Catalog',
          'dfc-b:lists': ['mailto:a@coop.test', '', '/relative'],
        },
        { '@id': `${origin}/y`, '@type': 'dfc-b:Catalog', 'dfc-b:lists': 'https://me:key@coop.test/4' },
        { '@id': `${origin}/z`, '@type': 'dfc-b:Enterprise', 'dfc-b:logo': `${origin}/logo.png` },
      ],
    }),
    origin,
  );
  expect(found?.links).toEqual([
    { url: `${origin}/1`, isNeeded: true },
    { url: `${origin}/2`, isNeeded: true },
    { url: `${origin}/farm`, isNeeded: false },
  ]);
  expect(found?.held).toContain(`${origin}/held`);
});

test('bytes that are no document have none, and nothing that JSON can say makes it throw', () => {
  expect(dfcLinks(new TextEncoder().encode('<html>'), origin)).toBeNull();
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('ldp:contains', 'dfc-b:lists'), (json, property) => {
      const found = dfcLinks(bytesOf([json, { '@id': 'x', [property]: json }]), origin);
      expect(found?.links.every(({ url }) => url.startsWith(`${origin}/`))).toBe(true);
    }),
  );
});
