import { freeSlug, producerSlug, productSlug } from '@carriole/shared/slug.ts';
import { expect, test } from 'vitest';
import { readReference } from '../reference.ts';
import { categoryIcons, readBaseProducts } from './base-products.ts';
import { nameProduct } from './names.ts';
import { looseNameKey, nameKey } from './normalise.ts';

const bases = readBaseProducts();
const icons = categoryIcons(bases, readReference().categories);
const named = (name: string, categoryId: string, packLabel = 'kg') =>
  nameProduct({ name, packLabel, categoryId }, bases, icons);

test.each([
  ['Carotte – vrac', 'veg-root', 'kg', 'Carotte – vrac', 'Wortel – vrac'],
  ['Des sables – carotte', 'veg-root', 'kg', 'Carotte – des sables', 'Wortel – des sables'],
  ['PRUNES – BELLE DE THUIN', 'fruit-stone', 'kg', 'Prunes – Belle de Thuin', 'Pruimen – Belle de Thuin'],
  [
    'Jus de pommes pomme-cerise (bouteille 1 L)',
    'juice',
    'bouteille 1 L',
    'Jus de pommes – pomme-cerise',
    'Appelsap – pomme-cerise',
  ],
  [
    'Choucroute crue – genievre',
    'preserves',
    'bocal 500 g',
    'Choucroute crue – genièvre',
    'Rauwe zuurkool – genièvre',
  ],
  [
    'Cramique – sucre (craquelin) ',
    'bread',
    'pièce',
    'Cramique – sucre (craquelin)',
    'Kramiek – sucre (craquelin)',
  ],
  [
    'Framboises de la ferme',
    'berries',
    'barquette 125 g',
    'Framboises de la ferme',
    'Frambozen van de boerderij',
  ],
  ['Crème liquide 40 % bouteille 25 cl', 'dairy-butter', 'bouteille 25 cl', 'Crème liquide 40 %', null],
])('%s is named from its base product', (name, categoryId, packLabel, fr, nl) => {
  const { names } = named(name, categoryId, packLabel);
  expect(names.fr).toBe(fr);
  if (nl) expect(names.nl).toBe(nl);
});

test('the longest base product wins: bunched carrots are not carrots with a variety', () => {
  expect(named('Carottes en botte', 'veg-root', 'botte').baseProductId).toBe('carotte-botte');
  expect(named('Miel (petit pot) – été', 'preserves', 'bocal 250 g').baseProductId).toBe('miel-250');
});

test('a name that holds no base product stays French and takes the picture of its category', () => {
  const result = named('Crosnes', 'veg-root');
  expect(result).toMatchObject({
    baseProductId: null,
    names: { fr: 'Crosnes', nl: 'Crosnes', de: 'Crosnes', en: 'Crosnes' },
  });
  expect(result.icon).toEqual({ set: 'fluent-emoji-flat', name: 'carrot', exact: false });
});

test('every category has a picture, and none claims to be exact', () => {
  expect(readReference().categories.filter(({ id }) => !icons.has(id))).toEqual([]);
  expect([...icons.values()].some(({ exact }) => exact)).toBe(false);
});

test('names are compared by their words, the pack label apart', () => {
  expect(nameKey('Œufs, plateau de 30 – M', 'plateau de 30')).toBe(
    nameKey('M – OEUFS (plateau de 30)', 'plateau de 30'),
  );
  expect(nameKey('Pesto basilic (bocal 140 g)', 'bocal 140 g')).toBe('basilic pesto');
  expect(nameKey('kg', 'kg')).toBe('kg');
  expect(looseNameKey('La Framboise de la ferme', 'kg')).toBe(looseNameKey('Framboises', 'kg'));
  expect(looseNameKey('Carotte – jaune', 'kg')).not.toBe(looseNameKey('Carotte – violette', 'kg'));
});

test('slugs are words with hyphens, not too long, and made free by a number', () => {
  expect(productSlug('Œufs de caille (12)', 'Œufs de l’Étang')).toBe('oeufs-de-caille-12-oeufs-de-l-etang');
  expect(productSlug('mot '.repeat(60), 'ferme '.repeat(60)).length).toBeLessThanOrEqual(160);
  expect(productSlug('x'.repeat(300), 'y')).toMatch(/^x{1,80}-y$/);
  expect(productSlug('…', '…')).toBe('produit');
  expect(producerSlug('Ferme du Bois Dormant', 'Wasseiges')).toBe('ferme-du-bois-dormant-wasseiges');
  expect(freeSlug('a', (slug) => ['a', 'a-2'].includes(slug))).toBe('a-3');
});
