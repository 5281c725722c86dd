import { getCatalogue } from '@carriole/shared/contracts/catalogue.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { atVise, openShop, type Shop, visit } from '../support/browser.ts';
import { searchBox } from '../support/shop-steps.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const options = (page: Page) => page.getByRole('search').getByRole('option');
const summary = (page: Page) => page.getByText(/^\d+ produits?$/).first();

async function countOn(page: Page): Promise<number> {
  return Number.parseInt(await summary(page).innerText(), 10);
}

test('someone without a mouse chooses a suggestion with the arrows, and leaves the list with Escape', async () => {
  await visit(shop, { width: 1280 }, async (page) => {
    await page.goto('/');
    const box = searchBox(page);
    await box.focus();
    await page.keyboard.type('carot');
    await options(page).first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await options(page).count()).toBeLessThanOrEqual(8);
    await expectAccessible(page, 'the search with its suggestions');
    expect(await options(page).first().locator('mark').innerText()).toBe('Carot');

    await page.keyboard.press('Escape');
    await options(page).first().waitFor({ state: 'hidden' });
    expect(await box.inputValue()).toBe('carot');

    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const chosen = page.getByRole('search').locator('[role=option][aria-selected=true]');
    expect(await chosen.getAttribute('id')).toBe(await box.getAttribute('aria-activedescendant'));
    await page.keyboard.press('ArrowUp');
    const last = await options(page).last().getAttribute('id');
    expect(await box.getAttribute('aria-activedescendant')).toBe(last);
    await page.keyboard.press('ArrowDown');
    const name = await chosen.locator('[data-slot=name]').innerText();
    await page.keyboard.press('Enter');
    const shown = name.split('\n')[0]!.trim();
    await page
      .getByRole('link', { name: `Retirer le filtre « ${shown} »` })
      .or(page.getByRole('heading', { level: 1, name: shown }))
      .first()
      .waitFor();
  });
});

test('Enter without a choice searches for what was typed, and a tap on a producer leads to it', async () => {
  await visit(shop, {}, async (page) => {
    await page.goto('/');
    await searchBox(page).fill('fromage');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Retirer le filtre « fromage »' }).waitFor();
    expect(await options(page).count()).toBe(0);

    await searchBox(page).fill('ferme de');
    const producer = page.getByRole('group', { name: 'Producteurs' }).getByRole('option').first();
    const name = (await producer.locator('[data-slot=name]').innerText()).split('\n')[0]!.trim();
    await producer.click();
    await page.getByRole('heading', { level: 1 }).getByText(name.slice(0, 12)).waitFor();
  });
});

test('the stall is narrowed by season, price and allergens without JavaScript, and each can be taken off', async () => {
  await visit(shop, { cookies: atVise, javaScript: false }, async (page) => {
    await page.goto('/');
    const all = await countOn(page);
    await page.getByText('Affiner', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'De saison maintenant' }).check();
    await page.getByText('Prix', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'De 2 € à 5 €' }).check();
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await page.getByRole('link', { name: 'Retirer le filtre de saison maintenant' }).waitFor();
    const narrowed = await countOn(page);
    expect(narrowed).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.getAll('price')).toEqual(['200-500']);
    const { body } = await shop.server.call(getCatalogue, {
      query: { postcode: '4600', season: 'now', price: '200-500', size: 1 },
    });
    expect(narrowed).toBe(body.total);
    await page.getByRole('link', { name: 'Retirer le filtre de 2 € à 5 €' }).click();
    await page.getByRole('link', { name: 'Retirer le filtre de 2 € à 5 €' }).waitFor({ state: 'detached' });
    expect(await countOn(page)).toBeGreaterThan(narrowed);

    await page.goto('/?free=milk');
    const free = await countOn(page);
    expect(free).toBeLessThan(all);
    await page.getByText('Affiner').click();
    await page.getByText('Ce qui n’est pas déclaré n’est jamais compté').waitFor();
  });
});

test('the filters are a sheet within reach of the thumb, closed with Escape or with what it found', async () => {
  await visit(shop, { cookies: atVise }, async (page) => {
    await page.goto('/');
    await page.getByText('Affiner', { exact: true }).click();
    const season = page.getByRole('checkbox', { name: 'De saison maintenant' });
    await season.check();
    await page.waitForURL('**/?season=now');
    await expectAccessible(page, 'the sheet of filters');
    await page.keyboard.press('Escape');
    await season.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Retirer le filtre de saison maintenant' }).click();
    await page.waitForURL((url) => url.search === '');
  });
});

test('who finds nothing is told how to find something', async () => {
  await visit(shop, {}, async (page) => {
    await page.goto('/?q=aprotte');
    await page.getByRole('link', { name: 'carotte', exact: true }).click();
    await page.getByRole('link', { name: 'Retirer le filtre « carotte »' }).waitFor();
    expect(await countOn(page)).toBeGreaterThan(0);
    await page.goto('/?q=carotte%20camionnette');
    await page.getByRole('link', { name: /^Chercher « carotte »/ }).click();
    await page.getByRole('link', { name: 'Retirer le filtre « carotte »' }).waitFor();
  });
});

test('what is new and what is in season are read without JavaScript, month by month', async () => {
  await visit(shop, { javaScript: false }, async (page) => {
    await page.goto('/nouveautes');
    await page.getByRole('heading', { name: 'Nouveaux produits' }).waitFor();
    await page
      .getByText(/plus bas des 30 jours avant/)
      .first()
      .waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Calendrier des saisons' }).click();
    await page.getByRole('heading', { level: 2, name: 'En novembre' }).waitFor();
    await page.getByRole('link', { name: 'Juin', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'En juin' }).waitFor();
    const good = page.getByRole('region', { name: 'En juin' }).getByRole('listitem').first();
    await good.getByRole('link').click();
    await page.getByRole('link', { name: /^Retirer le filtre «/ }).waitFor();
    expect(await countOn(page)).toBeGreaterThan(0);
  });
});
