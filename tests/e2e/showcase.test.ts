import { getProducers } from '@carriole/shared/contracts/producers.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSideways } from '../support/accessibility.ts';
import { atVise, openShop, type Shop, visit } from '../support/browser.ts';
import { drawn } from '../support/pictures.ts';
import { cooperatives, enterDesk } from '../support/shop-steps.ts';
import { besace } from '../support/shopping.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const main = (page: Page) => page.getByRole('main');

test('the map shows all producers without JavaScript: closer, by village, and to their pages', async () => {
  await visit(shop, { javaScript: false, width: 1280, cookies: atVise }, async (page) => {
    await page.goto('/producteurs');
    const map = page.locator('[data-component="producer-map"]');
    const shown = () => map.locator('[data-slot="pins"] a:visible').count();
    const whole = await shown();
    expect(whole).toBeGreaterThan(20);
    for (const { name } of cooperatives)
      await map.getByRole('img', { name: new RegExp(`^${name} rassemble`) }).waitFor();
    await map.getByRole('img', { name: 'Chez vous : Visé' }).waitFor();
    await map.getByRole('radio', { name: 'Tout près' }).check({ force: true });
    expect(await shown()).toBeGreaterThan(whole);
    await map.getByRole('radio', { name: 'Toute la carte' }).check({ force: true });

    const cluster = map.locator('a[data-many]:visible').first();
    const count = Number(await cluster.innerText());
    await cluster.click();
    await main(page)
      .getByRole('heading', { level: 2, name: new RegExp(` et environs : ${count} producteurs$`) })
      .waitFor();
    expect(await main(page).getByRole('heading', { level: 3 }).count()).toBe(count);
    await main(page).getByRole('link', { name: 'Revoir tous les producteurs' }).click();
    await main(page).getByRole('heading', { level: 2, name: '106 producteurs' }).waitFor();

    await page
      .getByRole('combobox', { name: 'Trier par' })
      .selectOption({ label: 'Distance, le plus proche d’abord' });
    await main(page).getByRole('button', { name: 'Chercher' }).click();
    const first = main(page).getByRole('heading', { level: 3 }).first();
    const name = await first.innerText();
    await first.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText(/^À [\d,]+ km de chez vous à vol d’oiseau \(Visé\)\.$/).waitFor();
  });
});

test('each pin is a target of its own, with nothing over it, on a phone and on a desk', async () => {
  for (const width of [390, 1280])
    await visit(shop, { width }, async (page) => {
      await page.goto('/producteurs');
      const boxes = await page.locator('[data-slot="pins"] a:visible').evaluateAll((pins) =>
        pins.map((pin) => {
          const { x, y, width: wide } = pin.getBoundingClientRect();
          return { x: x + wide / 2, y: y + wide / 2, wide };
        }),
      );
      for (const [index, one] of boxes.entries()) {
        expect(one.wide).toBeGreaterThanOrEqual(24);
        for (const other of boxes.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(24);
      }
    });
});

test('a co-op adds a picture and a story in the browser, and the shop shows them', async () => {
  const { body } = await shop.server.call(getProducers, { query: { cooperative: besace } });
  const farm = body.items.find(({ links }) => links.length === 1)!;
  const file = {
    name: 'ferme.jpg',
    mimeType: 'image/jpeg',
    buffer: await drawn({ width: 1700, height: 1100 }).jpeg().toBuffer(),
  };
  const refusals = [`415 /api/v1/desk/showcase/producer/${farm.slug}/pictures`];
  await visit(shop, { width: 1280, refusals }, async (page) => {
    await enterDesk(page, besace);
    await page.getByRole('link', { name: 'Vitrine' }).click();
    await page.getByRole('link', { name: farm.name, exact: true }).waitFor();
    await expectAccessible(page, 'the list of what to show');
    await page.getByRole('link', { name: farm.name, exact: true }).click();
    const add = page.getByLabel(/^Ajouter des photos/);
    await add.setInputFiles({ name: 'dessin.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
    await page
      .getByRole('alert')
      .getByText(/^dessin\.svg : Envoyez une photo en JPEG/)
      .waitFor();
    await add.setInputFiles(file);
    const card = page.locator('[data-component="picture-card"]');
    await card.getByText('Attend sa description').waitFor();
    await card.getByRole('button', { name: 'Enregistrer la description' }).click();
    await card.getByText('À compléter').first().waitFor();
    for (const [language, words] of Object.entries({
      Français: 'Une ferme',
      Néerlandais: 'Een hoeve',
      Allemand: 'Ein Hof',
      Anglais: 'A farm',
    }))
      await card.getByLabel(language, { exact: true }).fill(words);
    await card.getByRole('button', { name: 'Enregistrer la description' }).click();
    await card.getByText('Dans la boutique').waitFor();
    const story = page.locator('[data-component="story-form"]');
    await story.getByLabel('Français', { exact: true }).fill('Nous semons.\n\nNous récoltons.');
    await story.getByRole('button', { name: 'Enregistrer l’histoire' }).click();
    await page.getByRole('status').getByText('Histoire enregistrée.').waitFor();
    await page.getByText(/^Écrite par Gestion La Besace/).waitFor();
    await expectAccessible(page, 'the page of what to show of a farm');
    await page.setViewportSize({ width: 360, height: 780 });
    await expectNoSideways(page, 'the page of what to show of a farm, on a phone');
  });
  await shop.server.deps.snapshots.reload();
  await visit(shop, { cookies: atVise }, async (page) => {
    await page.goto(`/producteurs/${farm.slug}`);
    const picture = page.getByRole('img', { name: 'Une ferme' });
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300);
    expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
    await page.getByRole('heading', { name: 'Son histoire' }).waitFor();
    await page.getByText('Nous récoltons.', { exact: true }).waitFor();
    await expectAccessible(page, 'the page of a farm with pictures');
    await page.goto(`/nl/producteurs/${farm.slug}`);
    await page.getByRole('img', { name: 'Een hoeve' }).waitFor();
    await page.getByText('Deze tekst is in het Frans.').waitFor();
  });
});

test('a picture taken away is had back with one touch', async () => {
  const { body } = await shop.server.call(getProducers, { query: { cooperative: besace } });
  const farm = body.items.filter(({ links }) => links.length === 1)[1]!;
  const files = await Promise.all(
    [81, 82].map(async (seed) => ({
      name: `${seed}.png`,
      mimeType: 'image/png',
      buffer: await drawn({ width: 300, height: 200, seed }).png().toBuffer(),
    })),
  );
  await visit(shop, {}, async (page) => {
    await enterDesk(page, besace);
    await page.goto(`/desk/vitrine/producer/${farm.slug}`);
    await page.getByLabel(/^Ajouter des photos/).setInputFiles(files);
    const cards = page.locator('[data-component="picture-card"]');
    await cards.nth(1).waitFor();
    const first = () => cards.first().locator('img').getAttribute('src');
    const before = await first();
    await page.getByRole('button', { name: 'Avancer la photo 2' }).click();
    await page.getByRole('status').getByText('Ordre changé.').waitFor();
    expect(await first()).not.toBe(before);
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(first, { timeout: 5_000 }).toBe(before);
    await page.getByRole('button', { name: 'Retirer la photo 1' }).click();
    await page.getByRole('status').getByText('Photo retirée de la boutique.').waitFor();
    expect(await cards.count()).toBe(1);
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(first, { timeout: 5_000 }).toBe(before);
  });
});
