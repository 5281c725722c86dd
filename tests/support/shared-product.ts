import type { TestServer } from './server.ts';
import { besace, hotte } from './shopping.ts';
import { runSql } from './sql.ts';

/** A Product both co-ops can bring to Waremme, as much as one wants, until their own cut-offs; with the offer of each. */
export async function sharedByTwo({
  databaseUrl,
  deps,
}: TestServer): Promise<{ id: string; offers: Record<string, string> }> {
  const [product] = (await runSql(
    databaseUrl,
    `select o.product_id id, jsonb_object_agg(c.slug, o.id) offers from offers o
     join producer_links l on l.id = o.producer_link_id join cooperatives c on c.id = o.cooperative_id
     where o.withdrawn_at is null and 'household' = any(l.audiences) and o.household_price_cents > 100 and not o.weighed
     group by 1 having array_agg(c.slug order by c.slug) = array[$1, $2] order by 1`,
    [besace, hotte],
  )) as { id: string; offers: Record<string, string> }[];
  await runSql(
    databaseUrl,
    `update offers set stock = null, months = '{}', closes_weekday = null, closes_time = null where product_id = $1`,
    [product!.id],
  );
  await runSql(
    databaseUrl,
    'update producer_links set lead_time_days = 0 where id in (select producer_link_id from offers where product_id = $1)',
    [product!.id],
  );
  await deps.snapshots.reload();
  return product!;
}
