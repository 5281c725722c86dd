import { expect, test } from 'vitest';
import { escapeForScript } from './json-ld.ts';

test('no text can close the script element it stands in', () => {
  const text = escapeForScript({ name: '</script><script>alert(1)</script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>' });
});
