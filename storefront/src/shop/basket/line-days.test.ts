import type { DayOption } from '@carriole/shared/contracts/baskets.ts';
import { expect, test } from 'vitest';
import { lineDays, soonerPart } from './line-days.ts';

function option(
  date: string,
  lines: string[],
  blocked: string[] = [],
  more: Partial<DayOption> = {},
): DayOption {
  return {
    id: date,
    kind: 'delivery',
    ...more,
    date,
    complete: blocked.length === 0,
    lines: lines.map((productId) => ({ productId })),
    blocked: blocked.map((productId) => ({ productId, why: 'too-late' })),
  } as DayOption;
}

test('tells of a line on every day, by date, until when or why not', () => {
  const days = lineDays([option('2026-12-04', ['milk']), option('2026-11-27', ['bread'], ['milk'])], 'milk');
  expect(days.map(({ option: { date }, line, why }) => [date, line?.productId ?? null, why])).toEqual([
    ['2026-11-27', null, 'too-late'],
    ['2026-12-04', 'milk', null],
  ]);
});

test('leaves out points further than the nearest', () => {
  const at = (date: string, name: string, distanceKm: number) =>
    option(date, ['milk'], [], { kind: 'pickup', name, distanceKm });
  const options = [at('2026-11-27', 'far', 9), at('2026-11-28', 'near', 1), at('2026-12-05', 'near', 1)];
  expect(lineDays(options, 'milk').map(({ option: { date } }) => date)).toEqual(['2026-11-28', '2026-12-05']);
});

test('names the day before the first whole one that takes most', () => {
  const whole = option('2026-12-04', ['a', 'b', 'c']);
  const two = option('2026-11-28', ['a', 'b'], ['c']);
  expect(soonerPart([whole, option('2026-11-27', ['a'], ['b', 'c']), two])?.id).toBe(two.id);
  expect(soonerPart([whole, option('2026-12-05', ['a'], ['b', 'c'])])).toBeNull();
  expect(soonerPart([two])).toBeNull();
});
