import type { Reason } from './reasons.ts';
import type { Cell } from './source.ts';

/** A row of cells with the number its co-op sees beside it. */
export type TableRow = { row: string; cells: Cell[] };

/** One table of a source as it stands in its file, before anybody knows which row holds the headings. */
export type Table = {
  /** What a mapping calls it: the file, or the sheet when no other file has one of that name. */
  name: string;
  /** The sheet's own name; null for a file that is one table. */
  sheet: string | null;
  /** What a refusal calls it. */
  file: string;
  /** How the bytes were read, for a person to trust it: `windows-1252 ;`. */
  readAs: string;
  hidden: boolean;
  rows: TableRow[];
};

/** A file that gives no table. */
export type Unreadable = { file: string; reason: Reason };
