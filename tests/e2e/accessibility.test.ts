import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSideways } from '../support/accessibility.ts';
import { atVise, openShop, type Shop, type Visit, visit } from '../support/browser.ts';
import {
  chooseHome,
  cooperatives,
  enterDesk,
  fillIn,
  oneOfEach,
  order,
  orderButton,
  putInBasket,
} from '../support/shop-steps.ts';

// The API's own documentation at /api/docs is left out: Swagger UI draws it, not we.

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** Both looks of a page: with a phone's 360 px nothing may stick out, and axe has nothing to say at either width. */
async function look(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 780 });
  await expectNoSideways(page, `${name}, 360 px wide`);
  await expectAccessible(page, `${name}, on a phone`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectNoSideways(page, `${name}, 1280 px wide`);
}

async function lookAt(options: Visit, pages: Record<string, string>): Promise<void> {
  await visit(shop, options, async (page) => {
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look(page, name);
    }
  });
}

test('the stall can be used by all, with and without a place, filtered and empty', async () => {
  await lookAt({}, { 'the stall without a place': '/', 'a place not known': '/?place=Atlantide' });
  await lookAt(
    { cookies: atVise },
    {
      'the stall': '/',
      'the stall, filtered': '/?category=legumes&label=biologique&q=a&sort=price',
      'the stall, narrowed by much': '/?free=milk&season=now&storage=cold&price=200-500&news=season',
      'the stall, nothing found': '/?q=caroote%20zzz&label=bio1',
    },
  );
});

test('products, producers and co-ops can be read by all', async () => {
  const [product] = await oneOfEach(shop);
  await lookAt(
    { cookies: atVise },
    {
      'a product': `/produit/${product!.slug}`,
      producers: '/producteurs',
      'a producer': `/producteurs/${product!.producer.slug}`,
      'a co-op': `/c/${cooperatives[0].slug}`,
      'what is new': '/nouveautes',
      'the season calendar': '/saisons',
      'a month of it': '/saisons?month=6',
    },
  );
});

test('the plain pages can be read by all', async () => {
  await lookAt(
    { refusals: ['404 /nulle-part'] },
    { privacy: '/vie-privee', credits: '/credits', 'nothing here': '/nulle-part' },
  );
});

test('ordering, and the desk that receives the order, can be used by all', async () => {
  const products = await oneOfEach(shop);
  await visit(shop, { cookies: atVise }, async (page) => {
    await enterDesk(page, cooperatives[0].slug);
    await page.getByText('Aucune commande pour l’instant').waitFor();
    await look(page, 'the desk’s inbox, empty');
  });
  await visit(shop, { cookies: atVise }, async (page) => {
    await page.goto('/panier');
    await look(page, 'the basket, empty');
    for (const product of products) await putInBasket(page, product);
    await page.goto('/panier');
    await page.getByText('Ces jours, tout le panier peut arriver ensemble.').waitFor();
    await look(page, 'the basket');
    await page.goto('/commande');
    await page
      .getByRole('radio', { name: /^Chez vous/ })
      .first()
      .check();
    await page.getByRole('button', { name: orderButton }).click();
    await page.getByRole('alert').waitFor();
    await look(page, 'the checkout, with its mistakes');
    await chooseHome(page);
    await fillIn(page);
    await order(page);
    await look(page, 'the confirmation');
  });
});

test('the desk, the account and the sign-in can be used by all', async () => {
  await lookAt({}, { 'the sign-in': '/connexion' });
  await visit(shop, {}, async (page) => {
    await enterDesk(page, cooperatives[0].slug);
    await page.getByText('Camille Dessart').first().waitFor();
    await look(page, 'the desk’s inbox');
    await page
      .getByRole('link', { name: /Camille Dessart|^\d+-\d+$/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Commande \d/ }).waitFor();
    await look(page, 'an order at the desk');
    await page.getByRole('link', { name: 'Fichiers lus' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fichiers lus' }).waitFor();
    await page
      .getByText(/lignes? refusées?/)
      .first()
      .waitFor();
    await look(page, 'the files read');
    await page.goto('/compte');
    await page.getByText('Vous êtes connecté en tant que').waitFor();
    await look(page, 'the account');
  });
});

test('the demo’s mails can be read by all', async () => {
  await visit(shop, {}, async (page) => {
    await expect
      .poll(async () => {
        await page.goto('/dev/mail');
        return page.getByRole('row').count();
      })
      .toBeGreaterThan(4);
    await look(page, 'the mails');
    await page.getByRole('link', { name: /\d/ }).first().click();
    await page.getByRole('heading', { name: 'En texte simple' }).waitFor();
    await look(page, 'a mail');
  });
});
