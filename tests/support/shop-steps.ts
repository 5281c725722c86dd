import { getCatalogue, type ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import type { Locator, Page } from 'playwright-core';
import type { Shop } from './browser.ts';
import { besace, chaudron, hotte } from './shopping.ts';

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

/** Products on the first page of a co-op's stall in Visé that no other co-op sells, and that do not run out. */
export async function firstOf({ server }: Shop, cooperative: string): Promise<ProductCard[]> {
  const { body } = await server.call(getCatalogue, { query: { postcode: '4600', cooperative } });
  const names = body.items.map(({ name }) => name.fr);
  return body.items.filter(
    ({ cooperatives: sellers, next, pack, stock, name }) =>
      sellers.length === 1 &&
      next?.kind === 'delivery' &&
      pack.storage !== 'frozen' &&
      stock === null &&
      names.filter((other) => other.includes(name.fr)).length === 1,
  );
}

/** One such product of each co-op, all of which the same round brings to Visé first. */
export async function oneOfEach(shop: Shop): Promise<ProductCard[]> {
  const stalls = await Promise.all(cooperatives.map(({ slug }) => firstOf(shop, slug)));
  for (const { next } of stalls.flat()) {
    const found = stalls.flatMap((stall) => stall.find((product) => product.next?.date === next?.date) ?? []);
    if (found.length === stalls.length) return found;
  }
  throw new Error('No round brings something of each co-op to Visé.');
}

/** The button that puts a product in the basket, on its card or its page. */
export function addButton(page: Page, product: ProductCard): Locator {
  return page.getByRole('button', { name: `Ajouter au panier : ${product.name.fr}`, exact: true });
}

/** Puts a product in the basket from its own page, and waits until the server has it. */
export async function putInBasket(page: Page, product: ProductCard): Promise<void> {
  await page.goto(`/produit/${product.slug}`);
  await addButton(page, product).click();
  await page.getByRole('status').getByText(`${product.name.fr} : 1 dans le panier.`).waitFor();
}

/** Fills the checkout in as our buyer; with a street when it is brought home. */
export async function fillIn(page: Page, more: Record<string, string> = {}): Promise<void> {
  for (const [label, text] of Object.entries({ ...buyer, ...more })) {
    await page.getByRole('textbox', { name: label }).fill(text);
  }
}

export const atHome = { 'Rue et numéro': 'Rue du Perron 7' };

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
