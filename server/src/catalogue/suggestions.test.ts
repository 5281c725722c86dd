import { foldText } from '@carriole/shared/text.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueWith, productOf } from '../delivery/catalogue-cases.ts';
import { marksIn } from './marks.ts';
import { suggestionsFor } from './suggestions.ts';

const text = (name: string) => ({ fr: name, nl: name, de: name, en: name });
const reference = {
  categories: [
    { id: 'fruits', parentId: null, name: text('Fruits'), dfcProductType: null, sort: 0 },
    { id: 'apples', parentId: 'fruits', name: text('Pommes et poires'), dfcProductType: null, sort: 1 },
    { id: 'cheese', parentId: null, name: text('Fromages'), dfcProductType: null, sort: 2 },
  ],
  synonyms: new Map([['patate', 'pomme de terre']]),
};
const cooperatives = [
  { id: 'a', slug: 'la-pommeraie', name: 'La Pommeraie', colour: '#123456', hub: { place: 'Huy' } },
];
const products = [
  productOf('boskoop-1', 'Pomme – Boskoop'),
  productOf('boskoop-2', 'Pomme – Boskoop'),
  productOf('jonagold', 'Pomme – Jonagold'),
  productOf('juice', 'Jus de pomme', { categoryId: 'cheese' }),
  productOf('eggs', 'Œufs de caille', { categoryId: 'cheese' }),
  productOf('gone', 'Pomme interdite', { offer: [{ linkActive: false }] }),
];

function suggested(q: string) {
  return suggestionsFor({
    ...{ q, audience: 'household', locale: 'fr', reference },
    catalogue: catalogueWith(products),
    federation: { cooperatives } as never,
  });
}

describe('suggestions', () => {
  test('name goods first, those that begin with the word before the others, each name once', () => {
    expect(suggested('pom').map(({ kind, name, count }) => [kind, name, count])).toEqual([
      ['search', 'Pomme – Boskoop', 2],
      ['product', 'Pomme – Jonagold', null],
      ['product', 'Jus de pomme', null],
      ['category', 'Pommes et poires', 3],
      ['cooperative', 'La Pommeraie', null],
    ]);
  });

  test.each(['OEUF', 'œufs', 'oeufs caile', 'caille oeuf'])('forgive how "%s" is written', (q) => {
    expect(suggested(q)[0]).toMatchObject({ kind: 'product', target: 'eggs' });
  });

  test('find producers by their place and name, with what they have', () => {
    expect(suggested('ferme')).toContainEqual(
      expect.objectContaining({ kind: 'producer', name: 'Ferme', hint: 'Waremme', count: 5 }),
    );
  });

  test('are none for less than two letters, or for what is not there', () => {
    for (const q of ['', ' ', 'p', 'zzzz']) expect(suggested(q)).toEqual([]);
  });

  test('are never more than eight, and never of what nobody sells', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.constantFrom('', 'po', 'e', 'ju'), (tail, head) => {
        const items = suggested(head + tail);
        expect(items.length).toBeLessThanOrEqual(8);
        expect(items.map(({ name }) => name)).not.toContain('Pomme interdite');
      }),
    );
  });
});

describe('marks', () => {
  const marked = (name: string, ...terms: string[]) =>
    marksIn(name, terms).map(([from, to]) => name.slice(from, to));

  test.each([
    ['Carottes en botte', ['caro'], ['Caro']],
    ['Carottes en botte', ['carotte'], ['Carottes']],
    ['Œufs de poule', ['oeuf'], ['Œufs']],
    ['Œufs de poule', ['o'], ['Œ']],
    ['Pâté de foie', ['pate', 'foi'], ['Pâté', 'foi']],
    ['Chicons', ['chikon'], ['Chicons']],
    ['Fromage blanc', ['lait'], []],
  ] as [string, string[], string[]][])('in %j of %j are %j', (name, terms, expected) => {
    expect(marked(name, ...terms)).toEqual(expected);
  });

  test('lie in the text, in order, apart, and hold what was typed', () => {
    const word = fc.constantFrom('Œuf', 'pâte', 'Straße', 'carottes', 'e\u0301pi', 'x', '–', '12');
    const term = fc.constantFrom('oeuf', 'oe', 'pa', 'strasse', 'stras', 'carotte', 'ep', '1');
    fc.assert(
      fc.property(fc.array(word), fc.uniqueArray(term, { minLength: 1 }), (words, terms) => {
        const name = words.join(' ');
        let done = 0;
        for (const [from, to] of marksIn(name, terms)) {
          expect(from).toBeGreaterThanOrEqual(done);
          expect(to).toBeGreaterThan(from);
          done = to;
          const folded = foldText(name.slice(from, to));
          expect(terms.some((one) => folded.startsWith(one) || one.startsWith(folded))).toBe(true);
        }
        expect(done).toBeLessThanOrEqual(name.length);
      }),
    );
  });
});
