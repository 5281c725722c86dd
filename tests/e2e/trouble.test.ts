import type { ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atVise, openShop, type Shop, visit } from '../support/browser.ts';
import {
  buyer,
  chooseHome,
  confirmedNumber,
  fillIn,
  oneOfEach,
  order,
  orderButton,
  putInBasket,
} from '../support/shop-steps.ts';
import { runSql } from '../support/sql.ts';

let shop: Shop;
let products: ProductCard[];

beforeAll(async () => {
  shop = await openShop();
  products = await oneOfEach(shop);
});
afterAll(() => shop.close());

/** A change that comes from elsewhere while someone is shopping: a price, a stock. */
async function meanwhile(statement: string, values: unknown[]): Promise<void> {
  await runSql(shop.server.databaseUrl, statement, values);
  await shop.server.deps.snapshots.reload();
}

async function ordersPlaced(): Promise<number> {
  const [row] = await runSql(shop.server.databaseUrl, 'select count(*)::int as orders from orders');
  return row?.orders as number;
}

/** Everything up to the order button, with all three products in the basket. */
async function toTheButton(page: Page): Promise<void> {
  for (const product of products) await putInBasket(page, product);
  await page.goto('/commande');
  await chooseHome(page);
  await fillIn(page);
}

const submit = (page: Page) => page.getByRole('button', { name: orderButton, exact: true });

test('a mistake in the e-mail address is told at its field, and mends without a new start', async () => {
  const before = await ordersPlaced();
  await visit(shop, { cookies: atVise }, async (page) => {
    await toTheButton(page);
    const email = page.getByRole('textbox', { name: 'Adresse e-mail' });
    await email.fill('camille@');
    await submit(page).click();
    const problem = page.getByRole('alert').getByRole('link', { name: 'Adresse e-mail' });
    await problem.click();
    expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    const described = await email.evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    );
    expect(described).toContain('Cette adresse e-mail n’est pas complète.');
    expect(await page.getByRole('textbox', { name: 'Nom et prénom' }).inputValue()).toBe(
      buyer['Nom et prénom'],
    );
    expect(await ordersPlaced()).toBe(before);
    await email.fill(buyer['Adresse e-mail']);
    await order(page);
  });
  expect(await ordersPlaced()).toBe(before + 1);
});

test('a double click orders once, and going back does not order again', async () => {
  const before = await ordersPlaced();
  await visit(shop, { cookies: atVise }, async (page) => {
    await toTheButton(page);
    await submit(page).dblclick();
    const number = await confirmedNumber(page);
    await page.goBack();
    expect(page.url()).not.toMatch(/\/commande$/);
    await page.goto('/commande');
    await page.getByRole('heading', { name: 'Votre panier est vide' }).waitFor();
    expect(await submit(page).count()).toBe(0);
    await page.goBack();
    await page.goForward();
    await page.getByRole('heading', { name: 'Votre panier est vide' }).waitFor();
    expect(number).toMatch(/\d/);
  });
  expect(await ordersPlaced()).toBe(before + 1);
});

test('a total that changed meanwhile is told before it is agreed to', async () => {
  const before = await ordersPlaced();
  const [dearer] = products as [ProductCard];
  const more = dearer.price.cents + 111;
  await visit(shop, { cookies: atVise, refusals: ['409 /api/v1/orders'] }, async (page) => {
    await toTheButton(page);
    await meanwhile('update offers set household_price_cents = $1 where product_id = $2', [more, dearer.id]);
    await submit(page).click();
    await page
      .getByRole('alert')
      .getByText(/^Le total a changé/)
      .waitFor();
    expect(await ordersPlaced()).toBe(before);
    const summary = page.getByRole('region', { name: 'Votre commande' });
    const line = summary.getByRole('listitem').filter({ hasText: dearer.name.fr });
    await line.getByText(formatMoney(more, 'fr')).waitFor();
    await order(page);
    await page.getByRole('cell', { name: formatMoney(more, 'fr') }).waitFor();
  });
  expect(await ordersPlaced()).toBe(before + 1);
});

test('a product that sells out while it is in the basket is named, and the rest can still be ordered', async () => {
  const before = await ordersPlaced();
  const gone = products[2]!;
  await visit(shop, { cookies: atVise, refusals: ['409 /api/v1/orders'] }, async (page) => {
    await toTheButton(page);
    await meanwhile('update offers set stock = 0 where product_id = $1', [gone.id]);
    await submit(page).click();
    await page.getByRole('alert').getByText(`${gone.name.fr} : épuisé.`).waitFor();
    expect(await ordersPlaced()).toBe(before);
    await page.goto('/panier');
    await page.getByText('Épuisé pour le moment').first().waitFor();
    await page.getByRole('button', { name: `Retirer ${gone.name.fr}` }).click();
    await page.getByRole('status').getByText(`${gone.name.fr} est retiré du panier.`).waitFor();
    await page.getByRole('link', { name: 'Choisir le jour et commander' }).click();
    await chooseHome(page);
    await fillIn(page);
    await order(page);
    expect(await page.getByRole('main').innerText()).not.toContain(gone.name.fr);
  });
  expect(await ordersPlaced()).toBe(before + 1);
});
