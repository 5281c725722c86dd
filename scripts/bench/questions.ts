import pg from 'pg';
import { createInvention, type Invention } from './invention.ts';

/** Addresses nobody asked for before, drawn from what the catalogue holds. */
export type Questions = { searches: string[]; pages: string[] };

const postcode = '4600';

export async function questionsOf(databaseUrl: string, count: number): Promise<Questions> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const products = await client.query<{ name: string; producer: string; category: string }>(
      `select p.names->>'fr' as name, r.name as producer, p.category_id as category
       from products p join producers r on r.id = p.producer_id order by md5(p.id) limit 4000`,
    );
    const invention = createInvention(count);
    const searches = distinct(count, () => searchFor(invention, products.rows));
    const pages = distinct(count, () => pageOf(invention, products.rows));
    return { searches, pages };
  } finally {
    await client.end();
  }
}

type Known = { name: string; producer: string; category: string };

function distinct(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

/** Words of a name, begun words, words with a slip of the finger, a name and its farm; for a place every other time. */
function searchFor(invention: Invention, known: readonly Known[]): string {
  const { name, producer } = invention.oneOf(known);
  const words = name.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  const word = invention.oneOf(words.length > 0 ? words : [name]);
  const asked = [
    word,
    word.slice(0, 3 + Math.floor(invention.number() * 3)),
    `${word.slice(0, 2)}${word.slice(3)}`,
    words.slice(0, 2).join(' '),
    `${word} ${producer.split(' ').at(-1)}`,
  ];
  const place = invention.number() < 0.5 ? `&postcode=${postcode}` : '';
  return `/api/v1/catalogue?q=${encodeURIComponent(invention.oneOf(asked))}${place}`;
}

function pageOf(invention: Invention, known: readonly Known[]): string {
  const query = new URLSearchParams({ page: String(1 + Math.floor(invention.number() * 30)) });
  if (invention.number() < 0.5) query.set('postcode', postcode);
  if (invention.number() < 0.3) query.set('category', invention.oneOf(known).category);
  if (invention.number() < 0.3) query.set('cooperative', 'la-besace-hesbignonne');
  query.set('sort', invention.oneOf(['relevance', 'name', 'price', 'unit-price']));
  query.set('size', String(20 + Math.floor(invention.number() * 8)));
  return `/api/v1/catalogue?${query}`;
}
