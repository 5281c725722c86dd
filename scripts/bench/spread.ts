import { setTimeout as pause } from 'node:timers/promises';
import { tellProducts } from '@carriole/server/catalogue-changes.ts';
import { openDatabase } from '@carriole/server/db/client.ts';
import { median } from './figures.ts';
import type { Server } from './servers.ts';

const changes = 5;

/** How long after its commit by another process a new price is what the server answers, in ms. */
export async function msUntilSeen(server: Server, databaseUrl: string): Promise<number> {
  const database = openDatabase(databaseUrl, { pool: 2 });
  try {
    const { rows } = await database.pool.query<{ id: string; product: string; slug: string; cents: number }>(
      `select o.id, o.product_id as product, p.slug, o.household_price_cents as cents
       from offers o join products p on p.id = o.product_id join producer_links l on l.id = o.producer_link_id
       where o.withdrawn_at is null and o.household_price_cents is not null
         and 'household' = any(l.audiences) and l.status <> 'suspended'
         and (select count(*) from offers other where other.product_id = p.id) = 1
       order by md5(o.id) limit ${changes}`,
    );
    const waits: number[] = [];
    for (const { id, product, slug, cents } of rows) {
      await database.db.transaction(async (tx) => {
        await tx.execute(`update offers set household_price_cents = ${cents + 7} where id = '${id}'`);
        await tellProducts(tx, [product]);
      });
      waits.push(await msUntil(async () => (await priceAt(server, slug)) === cents + 7));
    }
    return median(waits);
  } finally {
    await database.close();
  }
}

async function priceAt(server: Server, slug: string): Promise<number> {
  const answer = await fetch(`${server.url}/api/v1/products/${slug}`);
  return ((await answer.json()) as { price: { cents: number } }).price.cents;
}

async function msUntil(holds: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > 10_000) return Number.POSITIVE_INFINITY;
    await pause(2);
  }
  return performance.now() - begun;
}
