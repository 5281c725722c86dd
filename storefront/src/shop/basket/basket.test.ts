import type { BasketLine, BasketView } from '@carriole/shared/contracts/baskets.ts';
import { expect, test } from 'vitest';
import { groupLines } from './group-lines.ts';
import { versionOf } from './version-of.ts';

const besace = { slug: 'besace', name: 'La Besace', colour: '#4d7c0f' };
const hotte = { slug: 'hotte', name: 'La Hotte', colour: '#1d4ed8' };
const line = (productId: string, cooperative: BasketLine['cooperative'], wish: string | null = null) =>
  ({ productId, cooperative, wish, quantity: 1 }) as BasketLine;

test('groups lines by co-op in the order they were put in, what nobody sells last', () => {
  const groups = groupLines([line('a', null), line('b', hotte), line('c', besace), line('d', hotte)]);
  expect(
    groups.map((group) => [group.cooperative?.slug, group.lines.map(({ productId }) => productId).join('')]),
  ).toEqual([
    ['hotte', 'bd'],
    ['besace', 'c'],
    [undefined, 'a'],
  ]);
});

test('days are asked again when place, quantity or wish change, and only then', () => {
  const view = { postcode: '4300', lines: [line('a', besace)] } as unknown as BasketView;
  expect(versionOf({ ...view })).toBe(versionOf(view));
  expect(versionOf({ ...view, postcode: '4000' })).not.toBe(versionOf(view));
  expect(versionOf({ ...view, lines: [line('a', besace, 'hotte')] })).not.toBe(versionOf(view));
});
