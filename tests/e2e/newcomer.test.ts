import { formatTime } from '@carriole/shared/calendar.ts';
import { getBasketDays } from '@carriole/shared/contracts/baskets.ts';
import type { ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atVise, openShop, type Shop, visit } from '../support/browser.ts';
import {
  addButton,
  buyer,
  chooseHome,
  cooperatives,
  enterDesk,
  fillIn,
  oneOfEach,
  order,
  orderButton,
  putInBasket,
  searchBox,
} from '../support/shop-steps.ts';

let shop: Shop;
/** One product of each co-op, in the order of `cooperatives`. */
let products: ProductCard[];

beforeAll(async () => {
  shop = await openShop();
  products = await oneOfEach(shop);
});
afterAll(() => shop.close());

test('a newcomer orders from three co-ops on a phone, and each co-op finds its own part', async () => {
  const number = await visit(shop, {}, async (page, context) => {
    await choosePlace(page);
    for (const [index, { name }] of cooperatives.entries()) await addFrom(page, name, products[index]!);
    await readBasket(page, context);
    await page.getByRole('link', { name: 'Choisir le jour et commander' }).click();
    await orderAtHome(page);
    return readConfirmation(page);
  });
  for (const [index, { slug }] of cooperatives.entries()) await readDesk(slug, number, products[index]!);
  await readMails(number);
});

test('a household that is out all day fetches its order at a pickup point, and needs no address for it', async () => {
  const product = products[0]!;
  const number = await visit(shop, { width: 1280, cookies: atVise }, async (page) => {
    await putInBasket(page, product);
    await page.getByRole('link', { name: 'Panier 1 produit' }).click();
    await page.getByRole('link', { name: 'Choisir le jour et commander' }).click();
    const point = page.getByRole('radio', { name: /à \d+(,\d)? km|dans votre localité/ }).first();
    await point.check();
    expect(await page.getByRole('textbox', { name: 'Rue et numéro' }).count()).toBe(0);
    await fillIn(page);
    return order(page);
  });
  await visit(shop, { width: 1280 }, async (page) => {
    await enterDesk(page, cooperatives[0].slug);
    const row = page.getByRole('row').filter({ hasText: number });
    expect(await row.innerText()).toContain(buyer['Nom et prénom']);
    await row.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { name: 'Retrait' }).waitFor();
    await page.getByRole('rowheader', { name: product.name.fr }).waitFor();
  });
});

async function choosePlace(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Votre code postal ou votre commune' }).fill('Visé');
  await page.getByRole('option', { name: '4600 Visé' }).click();
  await page.getByText('Nous montrons maintenant ce qui peut arriver à Visé.').waitFor();
  const cards = page.getByRole('article');
  await cards
    .first()
    .getByText(/chez vous|commandez avant/)
    .first()
    .waitFor();
  for (const text of await cards.allInnerTexts()) {
    expect(text).toMatch(
      /commandez avant|Nos camionnettes|Épuisé|saison|Surgelé|Trop tard|complètes|Pas encore/i,
    );
  }
  expect(await cards.filter({ hasText: 'commandez avant' }).count()).toBeGreaterThan(5);
}

/** Looks for a product among one co-op's goods, puts it in the basket, and shows the whole stall again. */
async function addFrom(page: Page, cooperative: string, product: ProductCard): Promise<void> {
  await searchBox(page).fill(product.name.fr);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: `Retirer le filtre « ${product.name.fr} »` }).waitFor();
  const filter = page.getByRole('checkbox', { name: cooperative });
  if (!(await filter.isVisible())) await page.getByText('Affiner', { exact: true }).click();
  await filter.check();
  await page.getByRole('link', { name: `Retirer le filtre ${cooperative}` }).waitFor();
  await page.getByText(/^Voir \d+ produits?$/).click();
  for (const card of await page.getByRole('article').allInnerTexts()) expect(card).toContain(cooperative);
  await addButton(page, product).click();
  await page.getByRole('group', { name: `Quantité : ${product.name.fr}` }).waitFor();
  await page.getByRole('link', { name: 'Tout retirer' }).click();
  await page.getByRole('link', { name: 'Tout retirer' }).waitFor({ state: 'detached' });
}

async function readBasket(page: Page, context: BrowserContext): Promise<void> {
  await page.getByRole('link', { name: 'Panier 3 produits' }).click();
  for (const { name } of cooperatives)
    await page.getByRole('heading', { name: `Vendu par ${name}` }).waitFor();
  const days = page.getByRole('region', { name: 'Quel jour ?' });
  await days.getByText('Ces jours, tout le panier peut arriver ensemble.').waitFor();
  const kept = (await context.cookies()).find(({ name }) => name === 'carriole_basket');
  const { body } = await shop.server.call(getBasketDays, { params: { id: kept!.value }, query: {} });
  const cutOffs = await days.getByRole('listitem').first().innerText();
  const first = body.options.find(({ kind, complete }) => kind === 'delivery' && complete)!;
  expect(first.lines.map(({ name }) => name).toSorted()).toEqual(
    products.map(({ name }) => name.fr).toSorted(),
  );
  for (const { name, orderBefore } of first.lines) {
    expect(cutOffs).toContain(name);
    expect(cutOffs).toContain(formatTime(orderBefore.slice(11, 16), 'fr'));
  }
}

async function orderAtHome(page: Page): Promise<void> {
  await chooseHome(page);
  const summary = page.getByRole('region', { name: 'Votre commande' });
  for (const { name } of cooperatives) await summary.getByText(`Vendu par ${name}`).waitFor();
  expect(await page.getByRole('textbox', { name: 'Code postal' }).inputValue()).toBe('4600');
  expect(await page.getByRole('textbox', { name: 'Localité' }).inputValue()).toBe('Visé');
  await fillIn(page);
  await summary.getByRole('button', { name: orderButton, exact: true }).waitFor();
}

/** Orders, and reads what is to be paid and how; returns the order's number. */
async function readConfirmation(page: Page): Promise<string> {
  const total = page
    .getByRole('region', { name: 'Votre commande' })
    .getByText(/^Total/)
    .locator('..');
  const agreed = /\d+,\d\d\s€/.exec(await total.innerText())![0];
  const number = await order(page);
  const confirmation = await page.getByRole('main').innerText();
  expect(confirmation).toContain(agreed);
  expect(confirmation).toMatch(/BE\d\d(\s\d{4}){3}/);
  expect(confirmation).toMatch(/\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+/);
  expect(confirmation).toContain(buyer['Adresse e-mail']);
  for (const { name } of products) expect(confirmation).toContain(name.fr);
  await page.getByRole('img', { name: 'Code QR pour le virement' }).waitFor();
  await page.getByRole('link', { name: 'Panier', exact: true }).waitFor();
  return number;
}

async function readDesk(cooperative: string, number: string, own: ProductCard): Promise<void> {
  await visit(shop, {}, async (page) => {
    await enterDesk(page, cooperative);
    const card = page.getByRole('listitem').filter({ hasText: number });
    expect(await card.innerText()).toContain('Nouvelle');
    await card.getByRole('link', { name: buyer['Nom et prénom'] }).click();
    await page.getByRole('heading', { level: 1, name: `Commande ${number}` }).waitFor();
    const shown = await page.getByRole('main').innerText();
    expect(shown).toContain(own.name.fr);
    for (const { id, name } of products) if (id !== own.id) expect(shown).not.toContain(name.fr);
    await page.getByRole('link', { name: 'Toutes les commandes' }).click();
    await card.getByText('Vue', { exact: true }).waitFor();
  });
}

async function readMails(number: string): Promise<void> {
  const everyone = [buyer['Adresse e-mail'], ...cooperatives.map(({ slug }) => slug)];
  await visit(shop, { width: 1280 }, async (page) => {
    await expect
      .poll(async () => {
        await page.goto('/dev/mail');
        return page.getByRole('row').filter({ hasText: number }).count();
      })
      .toBe(everyone.length);
    const rows = await page.getByRole('row').filter({ hasText: number }).allInnerTexts();
    for (const one of everyone) expect(rows.filter((row) => row.includes(one))).toHaveLength(1);
    await page.getByRole('row').filter({ hasText: buyer['Adresse e-mail'] }).getByRole('link').click();
    const text = await page.getByRole('region', { name: 'En texte simple' }).innerText();
    for (const { name } of products) expect(text).toContain(name.fr);
    await page.frameLocator('iframe').getByText(number).first().waitFor();
  });
}
