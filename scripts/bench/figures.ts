/** One measured figure. `ratio` compares it with the yardstick of the same run, which is what counts on any machine. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** What it is compared with, in the same unit; null when the target is on the value itself. */
  yardstick: number | null;
  ratio: number | null;
  target: string;
  ok: boolean;
};

/** A figure that must reach a share of its yardstick. */
export function ratioFigure(
  name: string,
  unit: string,
  value: number,
  yardstick: number,
  least: number,
): Figure {
  const ratio = Math.round((value / yardstick) * 1000) / 1000;
  return {
    name,
    value: Math.round(value),
    unit,
    yardstick: Math.round(yardstick),
    ratio,
    target: `ratio ≥ ${least}`,
    ok: ratio >= least,
  };
}

/** A figure that must stay below a limit. */
export function limitFigure(name: string, unit: string, value: number, most: number): Figure {
  const rounded = Math.round(value * 100) / 100;
  return {
    name,
    value: rounded,
    unit,
    yardstick: null,
    ratio: null,
    target: `≤ ${most}`,
    ok: rounded <= most,
  };
}

/** The middle of several measurements: one disturbed run does not decide. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A table for people, or with `json` one line per figure for programs. */
export function printFigures(figures: readonly Figure[], json: boolean): void {
  if (json) {
    for (const figure of figures) console.log(JSON.stringify(figure));
    return;
  }
  const rows = figures.map((figure) => [
    figure.ok ? 'ok' : 'NO',
    figure.name,
    `${figure.value} ${figure.unit}`,
    figure.yardstick === null ? '' : `of ${figure.yardstick}`,
    figure.ratio === null ? '' : `= ${figure.ratio}`,
    figure.target,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
