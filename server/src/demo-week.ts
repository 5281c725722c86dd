import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { recordWeek } from './catalogue/week-service.ts';
import type { Tx } from './db/client.ts';
import { demoFolder } from './demo-sources.ts';

const Article = z.object({ cooperative: z.string(), ref: z.string(), daysAgo: z.number().int().positive() });
const Week = z.object({
  new: z.array(Article),
  back: z.array(Article),
  prices: z.array(
    Article.extend({ householdBeforeCents: z.number().int(), professionalBeforeCents: z.number().int() }),
  ),
});

/** Gives the demo a week behind it: what its co-ops added, brought back and priced otherwise before it began. */
export async function loadDemoWeek(
  tx: Tx,
  cooperativeIds: ReadonlyMap<string, string>,
  at: Date,
): Promise<void> {
  const week = Week.parse(JSON.parse(readFileSync(`${demoFolder}/week.json`, 'utf8')));
  await recordWeek(tx, week, cooperativeIds, at);
}
