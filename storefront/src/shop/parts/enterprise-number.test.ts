import { expect, test } from 'vitest';
import { enterpriseNumber } from './enterprise-number.ts';

test('prints ten digits in three groups and leaves anything else alone', () => {
  expect(enterpriseNumber('1999990045')).toBe('1999.990.045');
  expect(enterpriseNumber('FR123')).toBe('FR123');
});
