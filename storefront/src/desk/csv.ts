/** A cell of a table to download: amounts are given in cents and written with a decimal comma. */
export type CsvCell = string | number | { cents: number };

/**
 * A table as the spreadsheets of our co-ops open it: UTF-8 with a byte order mark, semicolons,
 * decimal commas, CRLF (RFC 4180 otherwise). A text a spreadsheet would run as a formula is defused.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('')}`;
}

function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object') return centsText(cell.cents);
  // OWASP "CSV injection": a leading =, +, -, @, tab or return starts a formula.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function centsText(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
