import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packingOrder } from './lines.ts';

type Line = Parameters<typeof packingOrder>[0][number];
const line = (producer: string, name: string) => ({ producer, name }) as Line;

test('goes producer by producer, then by name, accents forgiven', () => {
  const lines = [line('Ferme B', 'Œufs'), line('Ferme A', 'Poire'), line('Ferme B', 'Épinards')];
  expect(packingOrder(lines).map(({ name }) => name)).toEqual(['Poire', 'Épinards', 'Œufs']);
});

test('keeps every line exactly once', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ producer: fc.string(), name: fc.string() })), (given) => {
      const lines = given as Line[];
      expect(new Set(packingOrder(lines))).toEqual(new Set(lines));
      expect(packingOrder(lines)).toHaveLength(lines.length);
    }),
  );
});
