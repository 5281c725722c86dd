import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSecret, SecretUnreadable, sealSecret } from './secrets.ts';

const use = { purpose: 'source-credentials', owner: 'src_one' };
const secret = 'a secret of at least thirty-two characters';

test('what was sealed opens again, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(openSecret(sealSecret(text, secret, use), secret, use)).toBe(text);
    }),
  );
});

test('the same text is never sealed the same, and is not in the bytes', () => {
  const [one, other] = [sealSecret('ck_12345678', secret, use), sealSecret('ck_12345678', secret, use)];
  expect(one.equals(other)).toBe(false);
  expect(one.includes('ck_12345678')).toBe(false);
});

test('changing any byte is noticed', () => {
  const sealed = sealSecret('ck_12345678', secret, use);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openSecret(changed, secret, use), `byte ${at}`).toThrow(SecretUnreadable);
  }
  expect(() => openSecret(sealed.subarray(0, 20), secret, use)).toThrow(SecretUnreadable);
});

test('another secret is told from changed bytes', () => {
  const sealed = sealSecret('ck_12345678', secret, use);
  expect(() => openSecret(sealed, `${secret}!`, use)).toThrow('Sealed with another APP_SECRET.');
});

test('a secret opens only for what it was sealed for', () => {
  const sealed = sealSecret('ck_12345678', secret, use);
  expect(() => openSecret(sealed, secret, { ...use, owner: 'src_two' })).toThrow(SecretUnreadable);
  expect(() => openSecret(sealed, secret, { ...use, purpose: 'other' })).toThrow(SecretUnreadable);
});
