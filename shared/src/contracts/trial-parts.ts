import { z } from 'zod';

/** A row of the source as a mapping makes us read it. */
export const TriedRow = z.object({
  table: z.string(),
  row: z.string(),
  /** Our fields in the reader's words; empty when refused. */
  read: z.array(z.object({ field: z.string(), text: z.string() })),
  refused: z.object({ field: z.string(), value: z.string(), sentence: z.string() }).nullable(),
});

/** Rows refused for one reason, as one. */
export const TriedRefusal = z.object({
  table: z.string(),
  /** Our field, or empty. */
  ourField: z.string(),
  field: z.string(),
  value: z.string(),
  reason: z.string(),
  sentence: z.string(),
  count: z.number().int(),
  rows: z.array(z.string()),
  /** Whether saying what the word means would mend it. */
  mendable: z.boolean(),
});
