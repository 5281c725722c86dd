import type { DayLine, DayOption } from '@carriole/shared/contracts/baskets.ts';

/** One line on one day: until when, or why not. */
export type LineDay = {
  option: DayOption;
  line: DayLine | null;
  why: DayOption['blocked'][number]['why'] | null;
};

/** What each day says of one line, by date: at home, and at the nearest PickupPoint. */
export function lineDays(options: readonly DayOption[], productId: string): LineDay[] {
  const far = ({ distanceKm }: DayOption) => distanceKm ?? 0;
  const points = options.filter(({ kind }) => kind === 'pickup').toSorted((a, b) => far(a) - far(b));
  return options
    .filter(({ kind, name }) => kind === 'delivery' || name === points[0]?.name)
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .flatMap((option) => {
      const line = option.lines.find((one) => one.productId === productId) ?? null;
      const why = option.blocked.find((one) => one.productId === productId)?.why ?? null;
      return line || why ? [{ option, line, why }] : [];
    });
}

/** Deliveries before the first day that takes everything: what could come sooner, and which lines stand in the way. */
export function soonerPart(options: readonly DayOption[]): DayOption | null {
  const dates = options.flatMap(({ complete, date }) => (complete ? [date] : [])).toSorted();
  const first = dates[0];
  if (first === undefined) return null;
  const sooner = options.filter(({ complete, date, lines }) => !complete && date < first && lines.length > 0);
  const most = Math.max(0, ...sooner.map(({ lines }) => lines.length));
  return (
    sooner.filter(({ lines }) => lines.length === most).toSorted((a, b) => (a.date < b.date ? -1 : 1))[0] ??
    null
  );
}
