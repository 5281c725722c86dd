import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearchIndex } from './search-index.ts';

const products = [
  {
    id: 'potato',
    names: ['Pomme de terre farineuse – Bintje', 'Aardappel bloemig', 'Kartoffel', 'Potato'],
    around: ['Pommes de terre', 'Ferme des Sept Sabots'],
  },
  {
    id: 'apple',
    names: ['Pomme – Jonagold', 'Appel', 'Apfel', 'Apple'],
    around: ['Pommes et poires', 'Verger de la Lune Rousse'],
  },
  {
    id: 'spinach',
    names: ['Épinards en branches', 'Spinazie', 'Spinat', 'Spinach'],
    around: ['Salades et légumes-feuilles'],
  },
  {
    id: 'bread',
    names: ['Pain complet', 'Volkorenbrood', 'Vollkornbrot', 'Wholemeal bread'],
    around: ['Le Four du Hibou'],
  },
  { id: 'wine', names: ['Vin rouge', 'Rode wijn', 'Rotwein', 'Red wine'], around: ['Vins et spiritueux'] },
  { id: 'jam', names: ['Confiture de pommes'], around: ['Ferme de la Pomme'] },
];
const synonyms = new Map([
  ['patate', 'pomme de terre'],
  ['pdt', 'pomme de terre'],
]);
const index = createSearchIndex(products, synonyms);

/** The ids found, nearest first. */
function found(query: string): string[] {
  return [...(index.search(query) ?? [])].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

describe('the search', () => {
  test.each([
    'pome de tere',
    'POMMES DE TERRE',
    'patates',
    'pdt',
    'aardappelen',
    'terre pomme',
    'Kartoffeln',
    'potatoes',
    'bintje',
  ])('finds potatoes by "%s"', (query) => expect(found(query)[0]).toBe('potato'));

  test.each(['epinard', 'Épinards', 'épinards branche', 'spinazei'])('finds spinach by "%s"', (query) =>
    expect(found(query)).toEqual(['spinach']),
  );

  test('puts names before what stands around', () =>
    expect(found('pomme')).toEqual(['potato', 'apple', 'jam']));

  test('finds by producer', () => expect(found('sept sabots')).toEqual(['potato']));

  test('forgives spelling only where nothing is spelt like that', () =>
    expect(found('pain')).toEqual(['bread']));

  test('takes a slip in a whole word for nearer than one in a begun word', () => {
    const misspelt = createSearchIndex(
      [
        { id: 'chillies', names: ['Piments'], around: [] },
        { id: 'apples', names: ['Pommes'], around: [] },
      ],
      new Map(),
    );
    expect([...(misspelt.search('pome') ?? [])]).toEqual([
      ['chillies', 2.5],
      ['apples', 2],
    ]);
  });

  test('needs every word', () => expect(found('pomme rouge')).toEqual([]));

  test('is no search when there is no word', () => expect(index.search(' – ')).toBeNull());

  test('finds each product by any of its own words, whatever the order and case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...products), fc.infiniteStream(fc.nat()), (product, order) => {
        const words = (product.names[0] ?? '').split(/[^\p{L}]+/u).filter(Boolean);
        const shuffled = words
          .map((word) => ({ word, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key);
        expect(found(shuffled.map(({ word }) => word.toUpperCase()).join(' '))).toContain(product.id);
      }),
    );
  });

  test('answers any text without failing', () => {
    fc.assert(fc.property(fc.string(), (query) => void index.search(query)));
  });
});
