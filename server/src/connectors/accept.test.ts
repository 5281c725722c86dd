import { expect, test } from 'vitest';
import { dfcVersionOf } from './accept.ts';

test.each([
  ['application/ld+json; profile="dfc-v2"', '2.0'],
  ['application/ld+json;profile=dfc-v2', '2.0'],
  ['text/html, application/ld+json; q=0.9; profile="https://example.org dfc-v2"', '2.0'],
  ['APPLICATION/LD+JSON; PROFILE="dfc-v2"', '2.0'],
  ['application/ld+json', '1.16'],
  ['application/ld+json; profile="dfc-v1"', '1.16'],
  ['application/ld+json; profile="dfc-v20"', '1.16'],
  ['application/json; profile="dfc-v2"', '1.16'],
  ['*/*', '1.16'],
  ['', '1.16'],
  [undefined, '1.16'],
])('%s asks for %s', (accept, version) => {
  expect(dfcVersionOf(accept)).toBe(version);
});
