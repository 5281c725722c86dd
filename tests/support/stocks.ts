import { setCommonStock } from '@carriole/shared/contracts/producer-links.ts';
import { startTestServer, type TestServer } from './server.ts';
import { besace, chaudron, hotte, mondayMorning, waremme, wholeCatalogue } from './shopping.ts';
import { runSql } from './sql.ts';

export type Shared = { id: string; slug: string; producer: string; sellers: [string, string] };

/** Products that exactly two co-ops sell to households, and that both can bring to a pickup in Waremme. */
export async function sharedProducts(server: TestServer): Promise<Shared[]> {
  const { items } = await wholeCatalogue(server, { postcode: waremme }, 100);
  return items.flatMap(({ id, slug, producer, cooperatives, stock, unavailable, pack }) => {
    const [one, other] = cooperatives.map((cooperative) => cooperative.slug);
    const common = pack.storage !== 'frozen' && stock === null && !unavailable && cooperatives.length === 2;
    return common && one && other
      ? [{ id, slug, producer: producer.slug, sellers: [one, other] as [string, string] }]
      : [];
  });
}

/** Sets a common stock, and waits until this process sees it. */
export async function setStock(
  server: TestServer,
  { id }: { id: string },
  cookie: string | undefined,
  body: { seen: { version: number; units: number } | null; units: number; ownReserve: number },
) {
  const answer = await server.call(setCommonStock, { params: { productId: id }, body }, { cookie });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  await server.deps.snapshots.reload();
  return answer.body;
}

/** What is kept of a common stock: the rest, and all that is set aside; no row without one. */
export function stockRows({ databaseUrl }: TestServer, id: string) {
  return runSql(
    databaseUrl,
    `select s.rest, coalesce((select sum(r.units) from common_stock_reserves r where r.product_id = s.product_id), 0)::int reserved
     from common_stocks s where s.product_id = $1`,
    [id],
  );
}

/** A demo server whose pickup points take any number, and the cookies of each co-op's manager and the federation's admin. */
export async function startStockServer() {
  const server = await startTestServer({ template: 'demo', clock: mondayMorning });
  const cookies: Record<string, string> = {};
  for (const slug of [besace, chaudron, hotte]) cookies[slug] = await server.signIn(`manager@${slug}.test`);
  cookies.admin = await server.signIn('admin@federation.test');
  await runSql(server.databaseUrl, 'update pickup_openings set capacity_orders = null', []);
  await server.deps.snapshots.reload();
  return { server, cookies };
}
