import pg from 'pg';
import { createInvention, type Invention } from './invention.ts';

type Row = Record<string, unknown> & { id: string };
type Demo = Record<(typeof tables)[number], Row[]>;

/** In an order that foreign keys allow. */
const tables = [
  'cooperatives',
  'hub_transfers',
  'delivery_zones',
  'pickup_points',
  'producers',
  'producer_links',
  'products',
  'offers',
] as const;

/**
 * Makes the database that holds the demo hold a federation of about so many offers: producers with all they sell are
 * taken from the demo again and again, under invented names and with prices near theirs, by more co-ops (as many times
 * as the square root of the growth). The same numbers give the same federation. Returns how many offers there are.
 */
export async function growCatalogue(databaseUrl: string, offers: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const demo = await readDemo(client);
    const grown = grow(demo, offers, createInvention(20_261_125));
    await client.query('begin');
    for (const table of tables) await insert(client, table, grown[table]);
    await client.query('commit');
    await client.query('analyze');
    return demo.offers.length + grown.offers.length;
  } finally {
    await client.end();
  }
}

async function readDemo(client: pg.Client): Promise<Demo> {
  const demo: Partial<Demo> = {};
  for (const table of tables) {
    const { rows } = await client.query<{ row: Row }>(
      `select to_jsonb(t) as row from ${table} t order by id`,
    );
    demo[table] = rows.map(({ row }) => row);
  }
  return demo as Demo;
}

async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  for (let first = 0; first < rows.length; first += 5_000) {
    const some = JSON.stringify(rows.slice(first, first + 5_000));
    await client.query(
      `insert into ${table} select (jsonb_populate_record(null::${table}, one)).* from jsonb_array_elements($1::jsonb) one`,
      [some],
    );
  }
}

function grow(demo: Demo, wanted: number, invention: Invention): Demo {
  const missing = wanted - demo.offers.length;
  const copies = Math.max(
    0,
    Math.round(demo.cooperatives.length * (Math.sqrt(wanted / demo.offers.length) - 1)),
  );
  const grown = cooperativesOf(demo, copies, invention);
  const cooperatives = [...demo.cooperatives, ...grown.cooperatives].map(({ id }) => id);
  const stock = stockOf(demo);
  for (let round = 1; grown.offers.length < missing; round += 1) {
    for (const producer of demo.producers) {
      if (grown.offers.length >= missing) break;
      addProducer(grown, stock, { producer, round, cooperatives, invention });
    }
  }
  return grown;
}

/** What hangs on each row of the demo. */
function stockOf(demo: Demo) {
  return {
    links: Map.groupBy(demo.producer_links, (row) => row.producer_id),
    products: Map.groupBy(demo.products, (row) => row.producer_id),
    offers: Map.groupBy(demo.offers, (row) => row.product_id),
  };
}

function cooperativesOf(demo: Demo, copies: number, invention: Invention): Demo {
  const grown = Object.fromEntries(tables.map((table) => [table, [] as Row[]])) as Demo;
  for (let copy = 1; copy <= copies; copy += 1) {
    const like = invention.oneOf(demo.cooperatives);
    const id = `${like.id}x${copy}`;
    const name = `Coopérative ${invention.name()}`;
    const number = String(2_000_000_000 + copy);
    grown.cooperatives.push({ ...like, id, slug: `cooperative-${copy}`, name, enterprise_number: number });
    // Its van goes to the hubs of the demo's co-ops, where the places people are asked about lie.
    const own = (row: Row, field: string) => row[field] === like.id;
    for (const { id: to } of demo.cooperatives) {
      const van = demo.hub_transfers.find(
        (row) => row.to_cooperative_id === to && !own(row, 'to_cooperative_id'),
      );
      if (van) grown.hub_transfers.push({ ...van, id: `${van.id}x${copy}`, from_cooperative_id: id });
    }
    for (const zone of demo.delivery_zones.filter((row) => own(row, 'cooperative_id')))
      grown.delivery_zones.push({ ...zone, id: `${zone.id}x${copy}`, cooperative_id: id, postcodes: [] });
  }
  return grown;
}

type Copy = { producer: Row; round: number; cooperatives: readonly string[]; invention: Invention };

/** One producer like one of the demo, with links to other co-ops, and all it sells. */
function addProducer(grown: Demo, demo: ReturnType<typeof stockOf>, copy: Copy): void {
  const { producer, round, cooperatives, invention } = copy;
  const renamed = (id: unknown) => `${id}r${round}`;
  const own = invention.name();
  const name = `${String(producer.name).split(' ').slice(0, 2).join(' ')} ${own}`;
  const slug = `${producer.slug}-${round}`;
  grown.producers.push({ ...producer, id: renamed(producer.id), join_key: slug, slug, name });
  const seller = new Map<unknown, string>();
  for (const link of demo.links.get(producer.id) ?? []) {
    const cooperative =
      seller.get(link.cooperative_id) ?? freeOf(cooperatives, [...seller.values()], invention);
    seller.set(link.cooperative_id, cooperative);
    const source_ref = `${link.source_ref}-${round}-${link.id}`;
    const ids = { id: renamed(link.id), producer_id: renamed(producer.id), cooperative_id: cooperative };
    grown.producer_links.push({ ...link, ...ids, source_ref });
  }
  for (const product of demo.products.get(producer.id) ?? []) {
    const ids = { id: renamed(product.id), producer_id: renamed(producer.id) };
    const unique = { join_key: `${product.slug}-${round}`, slug: `${product.slug}-${round}` };
    grown.products.push({ ...product, ...ids, ...unique, names: namesLike(product.names, own, invention) });
    for (const offer of demo.offers.get(product.id) ?? []) {
      const cooperative_id = seller.get(offer.cooperative_id);
      if (cooperative_id === undefined) continue;
      const links = { product_id: renamed(product.id), producer_link_id: renamed(offer.producer_link_id) };
      const source_ref = `${offer.source_ref}-${round}-${offer.id}`;
      const ids = { id: renamed(offer.id), cooperative_id, source_ref, gtin: null };
      grown.offers.push({ ...offer, ...links, ...ids, ...pricesNear(offer, invention) });
    }
  }
}

function freeOf(cooperatives: readonly string[], taken: readonly string[], invention: Invention): string {
  return invention.oneOf(cooperatives.filter((id) => !taken.includes(id)));
}

/** One product in five is a variety of its own, named in every language. */
function namesLike(names: unknown, own: string, invention: Invention): unknown {
  if (invention.number() > 0.2) return names;
  return Object.fromEntries(
    Object.entries(names as object).map(([locale, name]) => [locale, `${name} ${own}`]),
  );
}

function pricesNear(offer: Row, invention: Invention) {
  const factor = 0.85 + invention.number() * 0.3;
  const near = (cents: unknown) =>
    typeof cents === 'number' ? Math.max(1, Math.round(cents * factor)) : null;
  return {
    household_price_cents: near(offer.household_price_cents),
    professional_price_cents: near(offer.professional_price_cents),
  };
}
