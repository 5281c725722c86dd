/** Months (1–12) as spans that may run over New Year: `[11, 12, 1, 3]` is 11 to 1, and 3 alone. */
export function monthSpans(months: readonly number[]): { from: number; to: number }[] {
  const all = new Set(months);
  if (all.size >= 12) return [{ from: 1, to: 12 }];
  const before = (month: number) => (month === 1 ? 12 : month - 1);
  const after = (month: number) => (month === 12 ? 1 : month + 1);
  const starts = [...all].filter((month) => !all.has(before(month))).sort((a, b) => a - b);
  return starts.map((from) => {
    let to = from;
    while (all.has(after(to))) to = after(to);
    return { from, to };
  });
}
