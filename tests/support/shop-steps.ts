import type { ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import type { Locator, Page } from 'playwright-core';
import type { Shop } from './browser.ts';
import { besace, chaudron, hotte, productsOf } from './shopping.ts';

/** The co-ops of the demo by address and by name. */
export const cooperatives = [
  { slug: besace, name: 'La Besace Hesbignonne' },
  { slug: chaudron, name: 'Le Chaudron du Condroz' },
  { slug: hotte, name: 'La Hotte du Plateau' },
] as const;

export const orderButton = 'Commander avec obligation de paiement';

/** Who orders in the browser tests. */
export const buyer = {
  'Nom et prénom': 'Camille Dessart',
  'Adresse e-mail': 'camille@dessart.test',
  Téléphone: '0470 12 34 56',
};

/** Products that only this co-op sells, that a round brings to Visé and that do not run out; the dearest first. */
export async function stallOf({ server }: Shop, cooperative: string): Promise<ProductCard[]> {
  const products = await productsOf(server, cooperative, { postcode: '4600' });
  const everything = server.deps.snapshots.current().catalogue.products;
  const namesakes = (name: string) => everything.filter(({ names }) => names.fr.includes(name)).length;
  return products
    .filter(({ next, pack }) => next?.kind === 'delivery' && pack.storage !== 'frozen' && !pack.weighed)
    .filter(({ name }) => namesakes(name.fr) === 1)
    .sort((a, b) => b.price.cents - a.price.cents || (a.name.fr < b.name.fr ? -1 : 1));
}

/** One product of each co-op, all of which the same round brings to Visé first. */
export async function oneOfEach(shop: Shop): Promise<ProductCard[]> {
  const stalls = await Promise.all(cooperatives.map(({ slug }) => stallOf(shop, slug)));
  for (const { next } of stalls.flat()) {
    const found = stalls.flatMap((stall) => stall.find((product) => product.next?.date === next?.date) ?? []);
    if (found.length === stalls.length) return found;
  }
  throw new Error('No round brings something of each co-op to Visé.');
}

/** The button that puts a product in the basket, on its card or its page (where it comes before the cards of others). */
export function addButton(page: Page, product: ProductCard): Locator {
  return page.getByRole('button', { name: `Ajouter au panier : ${product.name.fr}`, exact: true }).first();
}

/** Puts a product in the basket from its own page, and waits until the server has it. */
export async function putInBasket(page: Page, product: ProductCard): Promise<void> {
  await page.goto(`/produit/${product.slug}`);
  await addButton(page, product).click();
  await page.getByRole('status').getByText(`${product.name.fr} : 1 dans le panier.`).waitFor();
}

/** Chooses the first day on which the order is brought home, and fills in the street. */
export async function chooseHome(page: Page): Promise<void> {
  await page
    .getByRole('radio', { name: /^Chez vous/ })
    .first()
    .check();
  await page.getByRole('textbox', { name: 'Rue et numéro' }).fill('Rue du Perron 7');
}

/** Fills in who orders: our buyer. */
export async function fillIn(page: Page): Promise<void> {
  for (const [label, text] of Object.entries(buyer)) {
    await page.getByRole('textbox', { name: label }).fill(text);
  }
}

/** Presses the order button and waits for the confirmation; returns the order's number. */
export async function order(page: Page): Promise<string> {
  await page.getByRole('button', { name: orderButton, exact: true }).click();
  return confirmedNumber(page);
}

/** The number on the confirmation, once that is shown. */
export async function confirmedNumber(page: Page): Promise<string> {
  await page.getByRole('heading', { level: 1, name: 'Merci, c’est noté' }).waitFor();
  const text = await page.getByText(/^Commande \S+$/).innerText();
  return text.replace('Commande ', '');
}

/** Signs in as a co-op's manager, by the form, and waits for the desk. */
export async function enterDesk(page: Page, cooperative: string): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse e-mail').fill(`manager@${cooperative}.test`);
  await page.getByLabel('Mot de passe', { exact: true }).fill('carriole-demo');
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Commandes reçues' }).waitFor();
}

/** The search in the head of each page, once it suggests. */
export function searchBox(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Chercher un produit ou un producteur' });
}
