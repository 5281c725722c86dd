import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSideways } from '../support/accessibility.ts';
import { openShop, type Shop, visit } from '../support/browser.ts';
import { besace } from '../support/shopping.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

async function cookiesOf(email: string): Promise<Record<string, string>> {
  const header = await shop.server.signIn(email);
  return Object.fromEntries(
    header.split('; ').map((one) => {
      const at = one.indexOf('=');
      return [one.slice(0, at), decodeURIComponent(one.slice(at + 1))];
    }),
  );
}

const progress = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();
const pairs = (page: Page) => page.locator('[data-component="join-pair"]');

test('the federation works through the list by keyboard, and takes a decision back', async () => {
  const cookies = await cookiesOf('admin@federation.test');
  await visit(shop, { width: 1280, cookies }, async (page) => {
    await page.goto('/desk');
    await page.getByRole('link', { name: 'Rapprochements' }).click();
    await progress(page, '0 sur 23');
    expect(await pairs(page).count()).toBe(23);
    await expectAccessible(page, 'the review list');
    const second = await pairs(page).nth(1).getByRole('heading', { level: 3 }).first().textContent();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await progress(page, '1 sur 23');
    await page.getByText(`Réunis : ${second}`).waitFor();
    await page.keyboard.press('a');
    await progress(page, '2 sur 23');
    await page.getByText(/^Gardés séparés/).waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Annuler la décision' }).click();
    await progress(page, '1 sur 23');
    await page.getByRole('link', { name: /^Réunis/ }).click();
    await page.getByText(/^Réunis par Administration/).waitFor();
    await page.getByRole('searchbox', { name: 'Chercher' }).fill('rien de tel');
    await page.getByText('Aucune paire ne répond à ce choix').waitFor();
  });
});

test('on a phone a pair is one column, and a touch decides', async () => {
  const cookies = await cookiesOf('admin@federation.test');
  await visit(shop, { cookies, locale: 'nl' }, async (page) => {
    await page.goto('/nl/desk/rapprochements?kind=producer');
    await progress(page, '0 van 1');
    await expectAccessible(page, 'the review list');
    await expectNoSideways(page, 'the review list on a phone');
    await page.getByRole('button', { name: /^Apart houden/ }).click();
    await page.getByText('Hier valt niets meer te beslissen').waitFor();
  });
});

test('a manager sees no link to it, and is told why the page stays closed', async () => {
  const cookies = await cookiesOf(`manager@${besace}.test`);
  await visit(shop, { width: 1280, cookies, refusals: ['403 /api/v1/desk/joins'] }, async (page) => {
    await page.goto('/desk/rapprochements');
    await page.getByText('Votre compte ne donne pas accès à ceci.').waitFor();
    expect(await page.getByRole('link', { name: 'Rapprochements' }).count()).toBe(0);
  });
});
