import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atVise, openShop, type Shop, visit } from '../support/browser.ts';
import {
  addButton,
  buyer,
  confirmedNumber,
  oneOfEach,
  orderButton,
  searchBox,
} from '../support/shop-steps.ts';
import { basketOf } from '../support/shopping.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** More than the controls of any page before its basket. */
const farthest = 200;

/** Goes on with Tab until a control has the focus, as someone without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let step = 0; step < farthest; step += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${control}.`);
}

/** The element that has the focus, in one line. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { tagName, id, textContent } = document.activeElement as Element;
    return `${tagName} ${id} ${textContent?.slice(0, 80)}`;
  });
}

/** Whether the control that has the focus shows it. */
function focusIsSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement as Element);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
}

test('the first Tab offers the way past the header, and Enter takes it', async () => {
  await visit(shop, { width: 1280, cookies: atVise }, async (page) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^A .*Aller au contenu$/);
    expect(
      await page.evaluate(() => document.activeElement!.getBoundingClientRect().top),
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true);
    expect(await focusIsSeen(page)).toBe(true);
  });
});

test('someone without a mouse says where they live, fills a basket and orders', async () => {
  // The dearest, so that it reaches the minimum of a delivery.
  const product = (await oneOfEach(shop)).toSorted((a, b) => b.price.cents - a.price.cents)[0]!;
  await visit(shop, { width: 1280 }, async (page) => {
    await page.goto('/');
    await tabTo(
      page,
      page.getByRole('main').getByRole('combobox', { name: 'Votre code postal ou votre commune' }),
    );
    await page.keyboard.type('Visé');
    await page.getByRole('option', { name: '4600 Visé' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Nous montrons maintenant ce qui peut arriver à Visé.').waitFor();
    await tabTo(page, searchBox(page));
    await page.keyboard.type(product.name.fr);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: `Retirer le filtre « ${product.name.fr} »` }).waitFor();
    await tabTo(page, addButton(page, product));
    expect(await focusIsSeen(page)).toBe(true);
    await page.keyboard.press('Enter');
    const more = page.getByRole('button', { name: `Un de plus : ${product.name.fr}` });
    await expect.poll(() => more.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('status').getByText(`${product.name.fr} : 1 dans le panier.`).waitFor();
    await tabTo(page, page.getByRole('link', { name: /^Panier 1/ }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'Choisir le jour et commander' }));
    await page.keyboard.press('Enter');
    await orderByKeyboard(page);
  });
});

test('changing a quantity in the basket leaves the focus where it is', async () => {
  const product = (await oneOfEach(shop))[0]!;
  const basket = await basketOf(shop.server, [{ productId: product.id }], { postcode: '4600' });
  await visit(shop, { cookies: { ...atVise, carriole_basket: basket.id } }, async (page) => {
    await page.goto('/panier', { waitUntil: 'networkidle' });
    const more = page.getByRole('button', { name: `Un de plus : ${product.name.fr}` });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(`${product.name.fr} : 2 dans le panier.`).waitFor();
    expect(await more.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

async function orderByKeyboard(page: Page): Promise<void> {
  const submit = page.getByRole('button', { name: orderButton, exact: true });
  await submit.waitFor();
  await tabTo(page, submit);
  await page.keyboard.press('Enter');
  const problems = page.getByRole('alert');
  await problems.getByText('Il manque encore quelque chose').waitFor();
  expect(await problems.evaluate((element) => document.activeElement?.contains(element))).toBe(true);
  await tabTo(page, problems.getByRole('link', { name: 'Nom et prénom' }));
  await page.keyboard.press('Enter');
  for (const [label, text] of Object.entries(buyer)) {
    const field = page.getByRole('textbox', { name: label });
    if (!(await field.evaluate((element) => element === document.activeElement))) await tabTo(page, field);
    await page.keyboard.type(text);
  }
  const street = page.getByRole('textbox', { name: 'Rue et numéro' });
  if (await street.isVisible()) {
    await tabTo(page, street);
    await page.keyboard.type('Rue du Perron 7');
  }
  await tabTo(page, submit);
  await page.keyboard.press('Enter');
  expect(await confirmedNumber(page)).toMatch(/\d/);
}
