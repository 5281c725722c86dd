import { ringsOf } from '@carriole/shared/areas.ts';
import { type AreasView, getAreas } from '@carriole/shared/contracts/delivery-desk.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSideways } from '../support/accessibility.ts';
import { openShop, type Shop, visit } from '../support/browser.ts';
import { besace, hotte, productsOf, waremme } from '../support/shopping.ts';

let shop: Shop;
let cookies: Record<string, string>;
let areas: AreasView;

beforeAll(async () => {
  shop = await openShop();
  const header = await shop.server.signIn(`manager@${besace}.test`);
  cookies = Object.fromEntries(
    header.split('; ').map((one) => {
      const at = one.indexOf('=');
      return [one.slice(0, at), decodeURIComponent(one.slice(at + 1))];
    }),
  );
  areas = (await shop.server.call(getAreas, {})).body;
});
afterAll(() => shop.close());

function boundsOf({ shape }: { shape: string }) {
  const corners = ringsOf(shape).flat();
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return {
    left: Math.min(...xs) - 12,
    right: Math.max(...xs) + 12,
    top: Math.min(...ys) - 12,
    bottom: Math.max(...ys) + 12,
  };
}

/** A postcode, whole on the map, that no round reaches: where a new zone makes all the difference. */
function unreached(): AreasView['postcodes'][number] {
  const { byPostcode } = shop.server.deps.snapshots.current().network;
  const found = areas.postcodes.find((one) => {
    const { left, right, top, bottom } = boundsOf(one);
    const isWhole = left > 0 && top > 0 && right < areas.sheet.width && bottom < areas.sheet.height;
    return isWhole && right - left > 100 && !byPostcode.has(one.postcode);
  });
  if (!found) throw new Error('Every postcode is reached already.');
  return found;
}

/** Where a page of the shop is read again until what it says of the coming days is as expected. */
function expectDays(page: Page, slug: string) {
  const read = async () => {
    await page.goto(`/produit/${slug}`);
    const section = page.locator('section', { hasText: 'Quand peut-il arriver ?' }).last();
    // The later days are folded away.
    for (const fold of await section.locator('summary').all()) await fold.click();
    return await section.innerText();
  };
  return expect.poll(read, { timeout: 15_000 });
}

/** Taps around an outline on the map, a little outside it. */
async function drawAround(page: Page, place: { shape: string }): Promise<void> {
  const { left, right, top, bottom } = boundsOf(place);
  const sheet = page.locator('[data-component="area-map"] [data-slot="shapes"]');
  const box = (await sheet.boundingBox())!;
  for (const [x, y] of [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const)
    await sheet.click({
      position: { x: (x / areas.sheet.width) * box.width, y: (y / areas.sheet.height) * box.height },
      force: true,
    });
}

test('a logistics lead draws a zone with a Thursday afternoon, and the shop delivers there', async () => {
  const place = unreached();
  const [product] = await productsOf(shop.server, besace);
  const shopCookies = { carriole_place: `${place.postcode} ${place.name}` };
  await visit(shop, { width: 1280, cookies: shopCookies }, async (shopPage) => {
    await expectDays(shopPage, product!.slug).not.toContain('Chez vous');
    await visit(shop, { width: 1280, cookies }, async (page) => {
      await page.goto('/desk');
      await page.getByRole('link', { name: 'Livraison' }).click();
      await page.getByRole('heading', { level: 1, name: 'Les semaines à venir' }).waitFor();
      await page.getByRole('link', { name: 'Zones' }).click();
      await page.getByRole('link', { name: 'Nouvelle zone' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nouvelle zone' }).waitFor();
      await page.getByRole('button', { name: 'Créer la zone' }).click();
      await page.getByText('Donnez-lui un nom.').waitFor();
      await page.getByText('Aucun code postal n’est choisi.').waitFor();
      await page.getByLabel('Nom').fill('Autour de chez Lucie');
      await page.getByText('Dessiner', { exact: true }).click();
      await drawAround(page, place);
      await page.getByRole('button', { name: `Enlever ${place.postcode}` }).waitFor();
      const listed = await page.getByRole('button', { name: /^Enlever \d{4}$/ }).count();
      expect(await page.locator('[data-slot="shapes"] [data-chosen]').count()).toBe(listed);
      await expectAccessible(page, 'a zone being drawn');
      await page.getByRole('button', { name: 'Créer la zone' }).click();
      await page.getByRole('heading', { level: 1, name: 'Autour de chez Lucie' }).waitFor();
      await page.getByRole('button', { name: 'Ajouter un jour' }).click();
      await page.getByLabel('Frais, €').fill('quatre');
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByText('Un montant en euros, deux décimales au plus.').waitFor();
      await expectAccessible(page, 'a day with a wrong field');
      await page.getByLabel('Frais, €').fill('4,50');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Jour enregistré. La boutique suit.').waitFor();
      await page.getByText('jeudi, de 13 h à 18 h').waitFor();
      await page.getByText('commandes jusqu’à mardi 20 h').waitFor();
      await expectDays(shopPage, product!.slug).toMatch(
        /Chez vous, jeudi\s+entre 13\sh et 18\sh\s+Commandez avant demain 20\sh/,
      );
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await page.getByRole('status').getByText('C’est comme avant.').waitFor();
      await expectDays(shopPage, product!.slug).not.toContain('Chez vous');
    });
  });
});

test('a transfer cancelled for one date, and a holiday week that is shifted, are in the shop at once', async () => {
  const [own] = await productsOf(shop.server, besace);
  const theirs = (await productsOf(shop.server, hotte)).find(({ next }) => next?.limit === 'transfer');
  const atWaremme = { carriole_place: `${waremme} Waremme` };
  await visit(shop, { width: 1280, cookies: atWaremme }, async (shopPage) => {
    await expectDays(shopPage, theirs!.slug).toMatch(/^Chez vous, jeudi$/m);
    await visit(shop, { width: 1280, cookies }, async (page) => {
      await page.goto('/desk/livraison/transferts');
      await page.getByRole('heading', { level: 1, name: 'Les transferts entre coopératives' }).waitFor();
      await expectAccessible(page, 'the transfers');
      await page
        .getByRole('button', { name: 'Arrivée de La Hotte du Plateau, jeu. 26/11 : changer' })
        .click();
      await page.getByLabel('Que se passe-t-il ce jour-là ?').selectOption('N’a pas lieu');
      await expectAccessible(page, 'a date being changed');
      await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
      await page
        .getByRole('button', { name: 'Arrivée de La Hotte du Plateau, jeu. 26/11, n’a pas lieu : changer' })
        .waitFor();
      await expectDays(shopPage, theirs!.slug).not.toMatch(/^Chez vous, jeudi$/m);
      await expectDays(shopPage, own!.slug).toMatch(/^Chez vous, jeudi$/m);

      await page.goto('/desk/livraison/dates');
      await page.getByLabel('Un jour de la semaine').fill('2026-12-03');
      await page
        .getByLabel('Tout ce qui est prévu le jeudi 3 décembre')
        .selectOption('Déplacé au mercredi 2 décembre');
      await page.getByLabel('Pourquoi').first().fill('Saint-Nicolas avancée');
      await expectAccessible(page, 'a week being shifted');
      await page.getByRole('button', { name: /^Enregistrer \(\d+ changements\)$/ }).click();
      await page
        .getByText(/, déplacé au mercredi 2 décembre$/)
        .first()
        .waitFor();
      await expectDays(shopPage, own!.slug).toMatch(/^Chez vous, mercredi 2 décembre$/m);
      await page.goto('/desk/livraison');
      await page.getByText('au lieu du jeudi 3 décembre').first().waitFor();
      await expectAccessible(page, 'the coming weeks');
    });
  });
});

test('the corners of a zone are set and moved by keyboard alone', async () => {
  await visit(shop, { width: 1280, cookies }, async (page) => {
    await page.goto('/desk/livraison/zones/nouvelle');
    await page.getByLabel('Nom').waitFor();
    await page.getByRole('radio', { name: 'Dessiner' }).focus();
    await page.keyboard.press('Space');
    for (const _ of [1, 2, 3]) {
      await page.getByRole('button', { name: 'Ajouter un coin' }).focus();
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: '3 coins' }).waitFor();
    const count = () => page.getByRole('button', { name: /^Enlever \d{4}$/ }).count();
    const few = await count();
    for (const [corner, key] of [
      ['Coin 2', 'Shift+ArrowRight'],
      ['Coin 3', 'Shift+ArrowDown'],
    ] as const) {
      await page.getByRole('button', { name: corner, exact: true }).focus();
      for (let times = 0; times < 8; times += 1) await page.keyboard.press(key);
    }
    await expect.poll(count).toBeGreaterThan(few);
    await page.keyboard.press('Delete');
    await page.getByText('Il faut au moins trois coins.').waitFor();
  });
});

test('on a phone every part of the delivery desk fits, in another language too', async () => {
  await visit(shop, { width: 360, cookies, locale: 'de' }, async (page) => {
    for (const [path, heading] of [
      ['', 'Die kommenden Wochen'],
      ['/zones', 'Die Liefergebiete'],
      ['/points', 'Die Abholpunkte'],
      ['/points/nouveau', 'Neuer Abholpunkt'],
      ['/zones/nouvelle', 'Neues Gebiet'],
      ['/transferts', 'Die Überführungen zwischen Genossenschaften'],
      ['/dates', 'Die besonderen Daten'],
    ] as const) {
      await page.goto(`/de/desk/livraison${path}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await expectNoSideways(page, `${heading} on a phone`);
      await expectAccessible(page, `${heading} on a phone`);
    }
  });
});

test('who saves a zone without a name on a phone is brought to the field, and told', async () => {
  await visit(shop, { width: 390, cookies }, async (page) => {
    await page.goto('/desk/livraison/zones/nouvelle');
    const name = page.getByLabel('Nom', { exact: true });
    await page.getByRole('button', { name: 'Créer la zone' }).click();
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
    const top = await name.evaluate((field) => field.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(844);
    await name.fill('Autour de Hannut');
    await page.getByRole('checkbox', { name: 'Ménages' }).uncheck();
    await page.getByRole('checkbox', { name: 'Professionnels' }).uncheck();
    await page.getByRole('button', { name: 'Créer la zone' }).click();
    const households = page.getByRole('checkbox', { name: 'Ménages' });
    await expect.poll(() => households.evaluate((field) => field === document.activeElement)).toBe(true);
  });
});
