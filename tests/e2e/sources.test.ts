import { encoded, workbook } from '@carriole/server/connectors/mapping/test-tables.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSideways } from '../support/accessibility.ts';
import { openShop, type Shop, visit } from '../support/browser.ts';
import { tabTo } from '../support/keyboard.ts';
import { enterDesk } from '../support/shop-steps.ts';
import { besace } from '../support/shopping.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const heading = 'Code|Désignation|Fournisseur|Famille|Cond.|PV TVAC|Pro|TVA|Dispo|Remarques'.split('|');

/** A list as a bookkeeper keeps it: a title, headings between the goods, a total, prices written three ways. */
function priceList(price: { carrots: number; leeks: string }): Promise<Uint8Array> {
  const tilleul = 'Ferme du Tilleul Penché';
  return workbook({
    'Tarif printemps': [
      ['La Besace, tarif du 24/11'],
      [],
      heading,
      ['LÉGUMES'],
      [
        'T-1',
        'Carottes violettes',
        tilleul,
        'Légumes racines',
        'botte',
        price.carrots,
        2.1,
        '6%',
        40,
        'jolies',
      ],
      ['T-2', 'Poireaux nains', tilleul, 'Légumes oubliés', 'pièce 400 g', price.leeks, 2.6, 6, '', ''],
      ['Total', '', '', '', '', 5.6],
      ['CRÈMERIE'],
      ['T-3', 'Fromage nu', 'Laiterie du Gué Sec', 'Fromages', 'pot 200 g', 'sur demande', '', 6, '', ''],
    ],
    Notes: [['Rappeler Albert lundi']],
  });
}

const groceries = encoded(
  'article;producteur;rayon;contenu;prix;tva\r\nMiel de la butte;Rucher de l’Écluse;Miel;pot 500 g;8,50;6\r\n',
  'windows-1252',
);

const sheet = async (name: string, bytes: Uint8Array | Promise<Uint8Array>) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(await bytes),
});

/** All the shop publishes of the co-op, but for when it changed last. */
async function stall(): Promise<string[]> {
  const url = `/api/v1/catalogue.csv?cooperative=${besace}`;
  const { body } = await shop.server.app.inject({ url });
  return body
    .split('\r\n')
    .map((line) => line.replace(/,[^,]*$/, ''))
    .sort();
}

const level1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function undo(page: Page): Promise<void> {
  await button(page, 'Annuler cette lecture').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler cette lecture' }).click();
  await page.getByText(/^Lecture annulée/).waitFor();
}

/** Looks an article up in the shop as a visitor, by the word that only its name has; returns what its card says. */
async function cardOf(page: Page, word: string): Promise<string> {
  await page.goto(`/?q=${word}`);
  return page.getByRole('article').filter({ hasText: word }).first().innerText();
}

test('a bookkeeper brings a messy list into the shop, corrects it, changes a price, renews it and takes it back', async () => {
  const before = await stall();
  await visit(shop, { width: 1280 }, async (page) => {
    await enterDesk(page, besace, 'comptable');
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await level1(page, 'D’où viennent nos articles');
    await page.getByRole('link', { name: 'Connecter une source' }).click();
    await page.getByLabel('Nom de la source').fill('Tarif de saison');
    await button(page, 'Continuer').click();
    await level1(page, 'Tarif de saison');

    await page
      .getByLabel(/^Déposez vos fichiers/)
      .setInputFiles([
        await sheet('tarif.xlsx', priceList({ carrots: 2.5, leeks: '3,10 €' })),
        await sheet('epicerie.csv', groceries),
      ]);
    await page.getByRole('link', { name: 'epicerie.csv' }).waitFor();
    await page.getByRole('link', { name: 'tarif.xlsx' }).waitFor();
    await page.getByRole('link', { name: 'Continuer' }).click();

    // A column nobody could guess, and a word nobody knows.
    const trial = page.getByRole('complementary', { name: 'Ce que nous lisons' });
    await trial.getByText('« Légumes oubliés » veut dire').waitFor();
    await page.getByLabel('Pro', { exact: true }).selectOption({ label: 'Prix professionnels, HTVA' });
    await trial.getByText('2,10 €').waitFor();
    await trial
      .getByLabel('« Légumes oubliés » veut dire')
      .selectOption({ label: 'Légumes › Racines et chicons' });
    await trial.getByRole('button', { name: 'Retenir: Légumes oubliés' }).click();
    await page.getByText('Légumes oubliés = Légumes › Racines et chicons').waitFor();
    await trial.getByText('1 ligne refusée').waitFor();
    await button(page, 'Enregistrer et comparer').click();

    await page.getByText('Dans la boutique : 3 articles entrent.').waitFor();
    await page.getByRole('link', { name: 'Refusés 1' }).click();
    await page.getByText('sur demande').waitFor();
    expect(await stall()).toEqual(before);
    await button(page, 'Appliquer à la boutique').click();
    await page.getByText(/^Lecture mise en boutique/).waitFor();
    const applied = page.url();
    expect(await cardOf(page, 'nains')).toContain('3,10');
    expect(await cardOf(page, 'Écluse')).toContain('8,50');

    // A price changed by hand…
    await page.goto('/desk/articles');
    await page.getByRole('searchbox', { name: 'Chercher' }).fill('poireaux nains');
    await page.getByText('1 article', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Poireaux nains' }).click();
    await page.getByRole('textbox', { name: 'Prix ménages, TVAC' }).fill('gratuit');
    await button(page, 'Enregistrer').click();
    await page.getByText('Un montant en euros, par exemple 3,50.').waitFor();
    await page.getByRole('textbox', { name: 'Prix ménages, TVAC' }).fill('3,45');
    await button(page, 'Enregistrer').click();
    await page.getByRole('status').getByText('Poireaux nains, Prix ménages, TVAC : 3,45 €.').waitFor();
    await page.getByRole('link', { name: 'Changés à la main 1' }).waitFor();
    expect(await cardOf(page, 'nains')).toContain('3,45');
    const once = await stall();

    // …stays when a new version says otherwise.
    await page.goto('/desk/sources');
    await page.getByRole('link', { name: 'Déposer une nouvelle version: Tarif de saison' }).click();
    await page
      .getByLabel(/^Déposez vos fichiers/)
      .setInputFiles(await sheet('tarif.xlsx', priceList({ carrots: 2.75, leeks: '2,95' })));
    await page.getByText('tarif.xlsx remplace la version d’avant.').waitFor();
    await page.getByRole('link', { name: 'Continuer' }).click();
    await button(page, 'Enregistrer et comparer').click();
    await page
      .getByText('Dans la boutique : 2 changent.')
      .or(page.getByText('Dans la boutique : 1 change.'))
      .waitFor();
    const leeks = page.getByRole('listitem').filter({ hasText: 'Poireaux nains' });
    await leeks.getByText('Votre valeur reste').waitFor();
    await button(page, 'Appliquer à la boutique').click();
    await page.getByText(/^Lecture mise en boutique/).waitFor();
    expect(await cardOf(page, 'nains')).toContain('3,45');
    expect(await cardOf(page, 'violettes')).toContain('2,75');

    // Both are taken back, the last first.
    await page.goto('/desk/sources');
    await page.getByRole('link', { name: 'Tarif de saison', exact: true }).click();
    await undo(page);
    expect(await stall()).toEqual(once);
    await page.goto(applied);
    await undo(page);
    expect(await stall()).toEqual(before);
  });
});

test('who uses the keyboard only connects a list, puts it in the shop and takes it back', async () => {
  const before = await stall();
  await visit(shop, { width: 1280 }, async (page) => {
    await enterDesk(page, besace, 'comptable');
    await page.goto('/desk/sources');
    await tabTo(page, page.getByRole('link', { name: 'Connecter une source' }));
    await page.keyboard.press('Enter');
    await level1(page, 'Connecter une source');
    await tabTo(page, page.getByRole('radio', { name: /^Un tableur à nous/ }));
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Adresse', { exact: true }).waitFor();
    await page.keyboard.press('ArrowUp');
    await tabTo(page, page.getByLabel('Nom de la source'));
    await page.keyboard.type('Liste du clavier');
    await page.keyboard.press('Enter');
    await page.getByText('Déposez vos fichiers ici').waitFor();
    await tabTo(page, page.getByLabel(/^Déposez vos fichiers/));
    const asked = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    await (await asked).setFiles(await sheet('epicerie.csv', groceries));
    await page.getByText('epicerie.csv est là.').waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Continuer' }));
    await page.keyboard.press('Enter');
    await page.getByText('Toutes les lignes se lisent.').waitFor();
    await tabTo(page, button(page, 'Enregistrer et comparer'));
    await page.keyboard.press('Enter');
    await button(page, 'Appliquer à la boutique').waitFor();
    await tabTo(page, button(page, 'Appliquer à la boutique'));
    await page.keyboard.press('Enter');
    await page.getByText(/^Lecture mise en boutique/).waitFor();
    expect((await stall()).length).toBe(before.length + 1);

    await page.goto('/desk/articles?q=miel+de+la+butte');
    await page.getByText('1 article', { exact: true }).waitFor();
    const link = page.getByRole('link', { name: 'Miel de la butte' });
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Miel de la butte' }).waitFor();
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    await page.getByText('Partir sans enregistrer ?').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Partir sans enregistrer ?').waitFor({ state: 'hidden' });
    await page.getByRole('textbox', { name: 'Prix ménages, TVAC' }).press('Enter');
    await page.getByRole('status').getByText(/9,00/).waitFor();
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await tabTo(page, button(page, 'Annuler ce changement'));
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Changés à la main 0' }).waitFor();

    await page.goto('/desk/sources');
    await tabTo(page, page.getByRole('link', { name: 'Liste du clavier', exact: true }));
    await page.keyboard.press('Enter');
    await button(page, 'Annuler cette lecture').waitFor();
    await tabTo(page, button(page, 'Annuler cette lecture'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Annuler cette lecture' }));
    await page.keyboard.press('Enter');
    await page.getByText(/^Lecture annulée/).waitFor();
    expect(await stall()).toEqual(before);
  });
});

/** A page as it is on a phone and on a wide screen: nothing sticks out, and axe has nothing to say. */
async function look(page: Page, name: string): Promise<void> {
  await expectNoSideways(page, `${name}, on a phone`);
  await expectAccessible(page, `${name}, on a phone`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectNoSideways(page, `${name}, wide`);
  await page.setViewportSize({ width: 360, height: 780 });
}

test('each page of the sources and of the articles can be used by all, on a phone too', async () => {
  await visit(shop, { width: 360 }, async (page) => {
    await enterDesk(page, besace, 'comptable');
    await page.goto('/desk/sources');
    await page.getByText('articles dans la boutique').first().waitFor();
    await look(page, 'the sources');
    await page.goto('/desk/sources/nouvelle');
    await page.getByRole('radio', { name: /^WooCommerce/ }).check();
    await page.getByLabel('Secret client (cs_…)').waitFor();
    await look(page, 'a new source');
    await page.getByRole('radio', { name: /^Un tableur à nous/ }).check();
    await page.getByLabel('Nom de la source').fill('Liste du téléphone');
    await button(page, 'Continuer').click();
    await page
      .getByLabel(/^Déposez vos fichiers/)
      .setInputFiles(await sheet('tarif.xlsx', priceList({ carrots: 2.5, leeks: '3,10 €' })));
    await button(page, 'Remplacer tarif.xlsx par une nouvelle version').waitFor();
    await look(page, 'the files');
    await page
      .getByLabel(/^Déposez vos fichiers/)
      .setInputFiles(await sheet('tarif-decembre.xlsx', priceList({ carrots: 2.6, leeks: '3,10 €' })));
    await page.getByText(/Est-ce une nouvelle version/).waitFor();
    await button(page, 'Oui, retirer tarif.xlsx').click();
    await page.getByText('tarif.xlsx est retiré.').waitFor();
    await page.getByRole('link', { name: 'Continuer' }).click();
    await page.getByText('« Légumes oubliés » veut dire').waitFor();
    await look(page, 'the columns');
    await button(page, 'Enregistrer et comparer').click();
    await button(page, 'Appliquer à la boutique').waitFor();
    await page.getByText('Carottes violettes').waitFor();
    await look(page, 'what changes');
    await page.getByRole('link', { name: /^Refusés/ }).click();
    await page.getByText('sur demande').waitFor();
    await look(page, 'what is refused');
    await button(page, 'Laisser de côté').click();
    await page.getByText(/^Lecture laissée de côté/).waitFor();
    await page.getByRole('link', { name: '4 Suivi' }).click();
    await page.getByRole('heading', { name: 'Où on en est' }).waitFor();
    await look(page, 'how a source goes on');
    await page.goto('/desk/articles');
    await page.getByText(/^\d+ articles$/).waitFor();
    await look(page, 'the articles');
    await page.getByRole('link', { name: 'Artichaut', exact: true }).click();
    await page.getByRole('dialog', { name: 'Artichaut' }).waitFor();
    await look(page, 'an article');
  });
});
