import { sweepQueues } from '@carriole/server/delivery/waiting-service.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atVise, openShop, type Shop, visit } from '../support/browser.ts';
import { chooseHome, fillIn, order, putInBasket, stallOf } from '../support/shop-steps.ts';
import { runSql } from '../support/sql.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

async function capacity(orders: number): Promise<void> {
  const { deps, databaseUrl } = shop.server;
  await runSql(databaseUrl, 'update delivery_days set capacity_orders = $1', [orders]);
  await deps.snapshots.reload();
}

test('somebody who waits for a full round is held a place, takes it from the page, and orders', async () => {
  const product = (await stallOf(shop, 'la-hotte-du-plateau'))[0]!;
  await capacity(0);
  await visit(shop, { cookies: atVise }, async (page) => {
    await putInBasket(page, product);
    for (let more = 0; more < 3; more += 1)
      await page
        .getByRole('group', { name: `Quantité : ${product.name.fr}` })
        .getByRole('button')
        .last()
        .click();
    await page.goto('/panier');
    const full = page.getByRole('region', { name: 'Liste d’attente' });
    await full.getByText('Complet : attendre une place').first().click();
    await full.getByRole('button', { name: 'Me prévenir' }).first().click();
    await full.getByText('Cette adresse e-mail n’est pas complète.').waitFor();
    await full.getByLabel('Adresse e-mail').first().fill('camille@dessart.test');
    await full.getByRole('button', { name: 'Me prévenir' }).first().click();
    await page.getByRole('heading', { name: 'Vous êtes sur la liste d’attente' }).waitFor();
    await page.getByText('Il y a 0 personne avant vous.').waitFor();

    await capacity(1);
    await sweepQueues(shop.server.deps);
    await shop.server.deps.snapshots.reload();
    await page.reload();
    await page.getByText(/^Elle est gardée pour vous jusqu’au lundi 23 novembre à 11/).waitFor();
    await page.getByRole('button', { name: 'Prendre la place et commander' }).click();
    await page.getByRole('heading', { level: 1, name: 'Commander' }).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
    await chooseHome(page);
    await fillIn(page);
    await order(page);
  });
  const [entry] = await runSql(shop.server.databaseUrl, 'select status from waiting_entries');
  expect(entry?.status).toBe('taken');
});
