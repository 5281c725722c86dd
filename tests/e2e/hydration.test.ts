import type { ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atVise, openShop, type Shop, visit } from '../support/browser.ts';
import { addButton, cooperatives, oneOfEach } from '../support/shop-steps.ts';
import { basketOf } from '../support/shopping.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** The parts of a page by name and number: what hydration must neither lose nor double. */
function partsOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const parts = [
      'header',
      'main',
      'footer',
      'nav',
      'h1',
      'h2',
      'h3',
      'article',
      'form',
      'fieldset',
      'li',
      'title',
    ];
    const counted = parts.map((part) => [part, document.querySelectorAll(part).length]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    return Object.fromEntries([...counted, ['ids given twice', twice.length]]) as Record<string, number>;
  });
}

const ofBasket = ['/panier', '/commande'];

/** Remembers the elements that the server drew, before any script of the page runs. */
async function rememberDrawn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      Object.assign(window, { drawn: [...document.querySelectorAll('#app *')] });
    });
  });
}

/** The elements of the server that the browser has thrown away, each by its beginning. */
function thrownAway(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { drawn } = window as unknown as { drawn: Element[] };
    return drawn.filter((element) => !element.isConnected).map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
}

test('waking up changes nothing of what the server drew', async () => {
  const [product, other] = (await oneOfEach(shop)) as [ProductCard, ProductCard];
  const paths = [
    '/',
    '/?category=legumes&q=a&page=2',
    '/nl/',
    `/produit/${product.slug}`,
    '/producteurs',
    `/producteurs/${product.producer.slug}`,
    `/c/${cooperatives[0].slug}`,
    ...ofBasket,
    '/vie-privee',
  ];
  const basket = await basketOf(shop.server, [{ productId: other.id }], { postcode: '4600' });
  for (const cookies of [{}, { ...atVise, carriole_basket: basket.id }]) {
    const drawn: Record<string, number>[] = [];
    await visit(shop, { cookies, javaScript: false }, async (page) => {
      for (const path of paths) {
        await page.goto(path);
        drawn.push(await partsOf(page));
      }
    });
    await visit(shop, { cookies }, async (page) => {
      await rememberDrawn(page);
      for (const [index, path] of paths.entries()) {
        await page.goto(path, { waitUntil: 'networkidle' });
        expect(await partsOf(page), path).toEqual(drawn[index]);
        // The days are asked for again with the basket, which may have changed in another window.
        if (!ofBasket.includes(path)) expect(await thrownAway(page), path).toEqual([]);
        expect(drawn[index]).toMatchObject({ main: 1, h1: 1, title: 1, 'ids given twice': 0 });
      }
    });
  }
});

test('the first click on "Ajouter" counts, however early it comes', async () => {
  const product = (await oneOfEach(shop))[0]!;
  for (const path of ['/', `/produit/${product.slug}`]) {
    await visit(shop, { cookies: atVise }, async (page) => {
      await page.goto(path, { waitUntil: 'load' });
      const add =
        path === '/'
          ? page.getByRole('button', { name: /^Ajouter au panier/, disabled: false }).first()
          : addButton(page, product);
      await add.click();
      await page
        .getByRole('status')
        .getByText(/ : 1 dans le panier\.$/)
        .waitFor();
      await page.getByRole('link', { name: /^Panier 1/ }).waitFor();
    });
  }
});

test('the title follows the reader from page to page', async () => {
  await visit(shop, { cookies: atVise, width: 1280 }, async (page) => {
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Producteurs', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Les producteurs' }).waitFor();
    expect(await page.title()).toMatch(/^Les producteurs · /);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Le marché des producteurs d’ici' }).waitFor();
    expect(await page.title()).toMatch(/^Le marché des producteurs d’ici · /);
    expect(await page.locator('head title').count()).toBe(1);
    expect(await page.locator('head meta[name=description]').count()).toBe(1);
  });
});
