import { getLinks, setLinkTerms } from '@carriole/shared/contracts/producer-links.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSideways } from '../support/accessibility.ts';
import { openShop, type Shop, visit } from '../support/browser.ts';
import { chaudron } from '../support/shopping.ts';

let shop: Shop;
let header: string;
let cookies: Record<string, string>;

beforeAll(async () => {
  shop = await openShop();
  header = await shop.server.signIn(`manager@${chaudron}.test`);
  cookies = Object.fromEntries(
    header.split('; ').map((one) => {
      const at = one.indexOf('=');
      return [one.slice(0, at), decodeURIComponent(one.slice(at + 1))];
    }),
  );
});
afterAll(() => shop.close());

/** The co-op's producers, shared ones first. */
async function producers() {
  const { body } = await shop.server.call(getLinks, { query: { size: 200 } }, { cookie: header });
  return body.items.toSorted((a, b) => b.others.length - a.others.length);
}

test('a manager finds a producer, sets its terms, takes that back, and counts an article in common', async () => {
  const [item] = await producers();
  await visit(shop, { width: 1280, cookies }, async (page) => {
    await page.goto('/desk');
    await page.getByRole('link', { name: 'Producteurs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nos producteurs' }).waitFor();
    await expectAccessible(page, 'the producers');
    await page.getByRole('button', { name: 'Articles' }).click();
    await page.waitForURL(/sort=articles/);
    await page.getByRole('searchbox', { name: 'Chercher' }).fill('rien de tel');
    await page.getByText('Aucun producteur ne répond à ce choix').waitFor();
    await page.getByRole('searchbox', { name: 'Chercher' }).fill(item!.producer.name);
    await page.getByRole('link', { name: item!.producer.name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: item!.producer.name }).waitFor();
    await page.getByRole('button', { name: 'Fixer ici : Vend à' }).click();
    await page.getByRole('checkbox', { name: 'Ménages' }).uncheck();
    await page.getByLabel('Part de la coopérative, en %').fill('120');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Un pourcentage de 0 à 100, deux décimales au plus.').waitFor();
    await expectAccessible(page, 'a producer with a wrong field');
    await page.getByLabel('Part de la coopérative, en %').fill('12,5');
    await page.keyboard.press('Enter');
    await page.getByText('Enregistré. La boutique suit.').waitFor();
    await page.getByText('Vend à : selon le fichier → Professionnels').waitFor();
    await page.getByRole('button', { name: 'Annuler la dernière modification' }).click();
    await page.getByText('Dernière modification annulée.').waitFor();
    expect(await page.getByLabel('Part de la coopérative, en %').inputValue()).toBe('');
    const count = page.getByRole('button', { name: /^Compter en commun/ });
    await count.first().click();
    await page.getByLabel('Tout ce qu’a le producteur').fill('24');
    await page.getByLabel('Dont réservé pour vous').fill('6');
    await page.keyboard.press('Enter');
    await page.getByText('Stock enregistré.').waitFor();
    await page.getByText('réservé pour vous 6, pour d’autres 0, libre 18').waitFor();
    await page.getByRole('button', { name: /^Changer le stock/ }).click();
    await expectAccessible(page, 'a producer with a stock being changed');
    await page.getByRole('button', { name: /^Chacun compte le sien/ }).click();
    await page.getByText(/^Chacun compte le sien\. Votre part/).waitFor();
  });
});

test('who saves over a colleague’s change is told, and can read it', async () => {
  const item = (await producers()).at(-1)!;
  await visit(
    shop,
    { width: 1280, cookies, refusals: [`409 /api/v1/desk/producer-links/${item.id}`] },
    async (page) => {
      await page.goto(`/desk/producteurs/${item.producer.slug}`);
      await page.getByLabel('Payé dans les … jours').fill('30');
      const terms = {
        status: 'active' as const,
        until: null,
        commissionBasisPoints: null,
        paymentDays: 14,
        byHand: {},
      };
      const call = { params: { id: item.id }, body: { version: 0, terms } };
      expect((await shop.server.call(setLinkTerms, call, { cookie: header })).status).toBe(200);
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByRole('alert').getByText('Quelqu’un vient de changer ces conditions.').waitFor();
      await page.getByRole('button', { name: 'Relire' }).click();
      await expect.poll(() => page.getByLabel('Payé dans les … jours').inputValue()).toBe('14');
      expect(await page.getByRole('alert').count()).toBe(0);
    },
  );
});

test('on a phone the producers are cards, and nothing sticks out', async () => {
  const [item] = await producers();
  await visit(shop, { width: 360, cookies, locale: 'de' }, async (page) => {
    await page.goto('/de/desk/producteurs');
    await page.getByRole('heading', { level: 1, name: 'Unsere Erzeuger' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: item!.producer.name }).first().waitFor();
    await expectNoSideways(page, 'the producers on a phone');
    await expectAccessible(page, 'the producers on a phone');
    await page.goto(`/de/desk/producteurs/${item!.producer.slug}`);
    await page.getByRole('heading', { level: 1, name: item!.producer.name }).waitFor();
    await page.getByRole('button', { name: /^Hier festlegen: Verkauft an/ }).click();
    await page
      .getByRole('button', { name: /^Gemeinsam zählen/ })
      .first()
      .click();
    await expectNoSideways(page, 'a producer on a phone');
    await expectAccessible(page, 'a producer on a phone');
  });
});
