import type { ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import { getPickupPoints } from '@carriole/shared/contracts/pickup-points.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atVise, openShop, type Shop, visit } from '../support/browser.ts';
import { putInBasket } from '../support/shop-steps.ts';
import { catalogueOf, wholeCatalogue } from '../support/shopping.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** On a Monday morning in Visé: what the Friday round of La Hotte takes, each closing for another reason. */
const examples = [
  { closes: '2026-11-25T12:00', limit: 'day', until: 'avant mercredi 12 h, clôture de la tournée' },
  {
    closes: '2026-11-24T09:00',
    limit: 'offer',
    category: 'poultry',
    until: 'avant demain 9 h, heure limite de ce produit',
  },
  {
    closes: '2026-11-24T18:00',
    limit: 'transfer',
    until:
      'avant demain 18 h, parce que les produits de La Besace Hesbignonne partent pour Herve jeudi 6 h 30',
  },
];

/** A product for each example, as the catalogue promises it for that Friday. */
async function products(): Promise<ProductCard[]> {
  const { items } = await wholeCatalogue(shop.server, { postcode: '4600', day: '2026-11-27' }, 100);
  return examples.map(
    ({ closes, limit, category }) =>
      items.find(
        ({ next, stock, cooperatives, category: own }) =>
          cooperatives.length === 1 &&
          next?.kind === 'delivery' &&
          next.date === '2026-11-27' &&
          next.orderBefore === closes &&
          next.limit === limit &&
          stock === null &&
          (category === undefined || own === category),
      )!,
  );
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

test('on one basket page, orders, poultry and another hub’s line close each at its own time for its own reason', async () => {
  const chosen = await products();
  for (const width of [390, 1280]) {
    await visit(shop, { width, cookies: atVise }, async (page) => {
      for (const product of chosen) await putInBasket(page, product);
      await page.getByRole('link', { name: 'Panier 3 produits' }).click();
      await page.getByText('Ces jours, tout le panier peut arriver ensemble.').waitFor();
      const fee = plain(await page.getByRole('region', { name: 'Livraison' }).innerText());
      expect(fee).toMatch(/\d+,\d\d € de plus et la livraison est gratuite\./);
      expect(fee).toContain('La livraison est vendue par La Hotte du Plateau, qui conduit la camionnette.');
      for (const [index, { until }] of examples.entries()) {
        const name = chosen[index]!.name.fr;
        const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, level: 3 }) });
        expect(plain(await row.locator('[data-component="line-promise"] > p').innerText())).toBe(
          `Chez vous vendredi : ${until}`,
        );
        await row.getByText('Tous ses jours').click();
        expect(await row.getByText(/^Chez vous vendredi .* :/).count()).toBeGreaterThan(1);
      }
    });
  }
});

test('a product page says for each of its days until when, and which van has to be caught', async () => {
  const bread = (await products())[2]!;
  await visit(shop, { cookies: atVise }, async (page) => {
    await page.goto(`/produit/${bread.slug}`);
    const days = plain(await page.locator('[data-component="product-days"]').innerText());
    expect(days).toContain(
      'Commandez avant demain 18 h, parce que les produits de La Besace Hesbignonne partent pour Herve jeudi 6 h 30',
    );
    await page.getByText(/^Encore \d+ jours?$/).click();
    await page.getByText('Chez vous, vendredi 11 décembre').waitFor();
  });
});

test('a basket that no day takes whole is told the best ways to have it all, with their fees', async () => {
  const ofNovember = await monthly('2026-11-27', 11, 12);
  const ofDecember = await monthly('2026-12-04', 12, 11);
  await visit(shop, { cookies: atVise }, async (page) => {
    await putInBasket(page, ofNovember);
    await putInBasket(page, ofDecember);
    await page.getByRole('link', { name: 'Panier 2 produits' }).click();
    const told = page.getByRole('region', { name: 'Quel jour ?' }).locator('[data-component="no-day"]');
    await told.getByText('Aucun jour ne prend tout').waitFor();
    const ways = await told.getByRole('listitem').allInnerTexts();
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) {
      expect(way.indexOf(ofNovember.name.fr)).toBeGreaterThan(0);
      expect(way.indexOf(ofDecember.name.fr)).toBeGreaterThan(way.indexOf(ofNovember.name.fr));
      expect(plain(way)).toMatch(/En 2 fois(, sans frais| : \d+,\d\d € en tout)/);
    }
    const row = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: ofDecember.name.fr, level: 3 }),
    });
    await row.getByText('Tous ses jours').click();
    expect(await row.getByText('Pas de saison ce jour-là').count()).toBeGreaterThan(0);
  });
});

/** Something sold in one month and not in the other, that can come to Visé on a date. */
async function monthly(day: string, sold: number, not: number): Promise<ProductCard> {
  const { items } = await catalogueOf(shop.server, { postcode: '4600', day });
  const { catalogue } = shop.server.deps.snapshots.current();
  return items.find(({ id, pack, stock }) => {
    const offers = catalogue.byId.get(id)!.offers;
    const isOnly = offers.every(({ months }) => months.includes(sold) && !months.includes(not));
    return isOnly && stock === null && pack.storage !== 'frozen';
  })!;
}

test('pickup points are listed nearest first, the last one chosen before them, and say what they cannot keep', async () => {
  const { items } = await wholeCatalogue(shop.server, { postcode: '4600', sort: 'name' }, 100);
  const frozen = items.find(({ pack, next }) => pack.storage === 'frozen' && next?.kind === 'delivery')!;
  const page1 = (await shop.server.call(getPickupPoints, { query: { postcode: '4600' } })).body;
  const chosen = page1.items.findLast(({ hasFreezer }) => !hasFreezer)!;
  await visit(shop, { cookies: { ...atVise, carriole_point: chosen.id } }, async (page) => {
    await putInBasket(page, frozen);
    await page.goto('/points-relais');
    const names = page.getByRole('article').getByRole('heading', { level: 2 });
    await page.getByText('Votre dernier point').waitFor();
    expect(await names.first().innerText()).toContain(chosen.name);
    expect(await names.nth(1).innerText()).toContain(page1.items.find(({ id }) => id !== chosen.id)!.name);
    const entry = page.getByRole('article').first();
    await entry.getByText(`Pas de congélateur ici : ${frozen.name.fr} ne peut pas y aller.`).waitFor();
    expect(await page.getByRole('article').count()).toBe(page1.items.length);
    await page.goto('/commande');
    await page.getByText(`pas de congélateur pour ${frozen.name.fr}.`).first().waitFor();
  });
});
