import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentIn, gramsOf } from './content-words.ts';

test.each([
  ['Pommes 1 kg', 1000, 'g'],
  ['Pommes Jonagold (sac de 2,5kg)', 2500, 'g'],
  ['Fromage 45% 200g', 200, 'g'],
  ['Jus de pomme 75cl', 750, 'ml'],
  ['Lait 1L', 1000, 'ml'],
  ['Crème 2 dl', 200, 'ml'],
  ['Soupe ½ l', 500, 'ml'],
  ['Bière blonde 6 x 33 cl', 1980, 'ml'],
  ['Yaourt 4×125 gr', 500, 'g'],
  ['Rôti de porc 800 - 1000 g', 800, 'g'],
  ['Poulet 1,4 à 1,8 kg', 1400, 'g'],
  ['Œufs 6 pièces', 6, 'piece'],
  ['Eieren 10 stuks', 10, 'piece'],
  ['Brot 750 Gramm', 750, 'g'],
  ['Carottes, prix au kg', 1000, 'g'],
  ['Wortelen /kg', 1000, 'g'],
])('%s holds %d %s', (name, amount, unit) => {
  expect(contentIn(name)).toMatchObject({ amount, unit });
});

test.each([
  ...[
    'Pommes',
    'Cuvée 2024',
    'Tarte 4 personnes',
    'Farine T65',
    'Savon n° 3',
    '1kgs',
    '0 g',
    'Fût 1a2 litiers',
  ],
  ...['Le grand panier', 'Sel (1.000.000 g)'],
])('%s states no content', (name) => {
  expect(contentIn(name)).toBeNull();
});

test('a weight is in the shop’s own unit', () => {
  expect(gramsOf('0.5', 'kg')).toMatchObject({ amount: 500, unit: 'g' });
  expect(gramsOf('0,25', 'kg')).toMatchObject({ amount: 250 });
  expect(gramsOf('250', 'g')).toMatchObject({ amount: 250 });
  expect(gramsOf('1', 'lbs')).toMatchObject({ amount: 454 });
  for (const [weight, unit] of [
    ['', 'kg'],
    ['0', 'kg'],
    ['-1', 'kg'],
    ['heavy', 'kg'],
    ['1', 'stone'],
    ['1', 'constructor'],
  ] as const)
    expect(gramsOf(weight, unit)).toBeNull();
});

test('whatever the text, a content is above zero and told in no time', () => {
  const bits = fc.constantFrom(
    '1',
    '33',
    ' ',
    'x',
    ',',
    '.',
    '-',
    'kg',
    'g',
    'à',
    '/',
    'cl',
    '½',
    'pomme',
    '\u00a0',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.array(bits, { maxLength: 400 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (name) => {
      const content = contentIn(name);
      expect(content === null || (content.amount > 0 && Number.isFinite(content.amount))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
