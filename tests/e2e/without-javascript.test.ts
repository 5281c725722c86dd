import { getCatalogue } from '@carriole/shared/contracts/catalogue.ts';
import { locales } from '@carriole/shared/locale.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atVise, openShop, type Shop, type Visit, visit } from '../support/browser.ts';
import { cooperatives, oneOfEach } from '../support/shop-steps.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

function browse(options: Visit, work: (page: Page) => Promise<void>): Promise<void> {
  return visit(shop, { javaScript: false, width: 1280, ...options }, work);
}

/** How many products the page says it found. */
async function countOn(page: Page): Promise<number> {
  return Number.parseInt(
    await page
      .getByText(/^\d+ produits?$/)
      .first()
      .innerText(),
    10,
  );
}

test('the place is typed, understood and kept without JavaScript', async () => {
  await browse({}, async (page) => {
    await page.goto('/');
    const all = await countOn(page);
    await page.getByRole('combobox', { name: 'Votre code postal ou votre commune' }).fill('Herve');
    await page.keyboard.press('Enter');
    await page.getByText('Lequel voulez-vous dire ?').or(page.getByText('commandez avant').first()).waitFor();
    const asked = page.getByRole('main').getByRole('link', { name: '4650 Herve', exact: true });
    if (await asked.isVisible()) await asked.click();
    await page.getByText('commandez avant').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByText('Changer de lieu').first().locator('..').innerText()).toContain('4650 Herve');
    expect(await countOn(page)).toBe(all);
    await page.goto('/?place=Atlantide');
    await page.getByText('Nous ne connaissons pas « Atlantide »').waitFor();
  });
});

test('the stall is searched, filtered, walked through and sorted without JavaScript', async () => {
  await browse({ cookies: atVise }, async (page) => {
    await page.goto('/');
    const all = await countOn(page);
    await page.getByRole('searchbox').fill('fromage');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Retirer le filtre « fromage »' }).waitFor();
    expect(await countOn(page)).toBeLessThan(all);
    await page.getByRole('link', { name: 'Retirer le filtre « fromage »' }).click();
    await page
      .getByRole('navigation', { name: 'Rayons' })
      .first()
      .getByRole('link', { name: /^Légumes/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Légumes' }).waitFor();
    const vegetables = await countOn(page);
    const filter = page.getByRole('checkbox', { name: cooperatives[0].name });
    if (!(await filter.isVisible())) await page.getByText('Affiner', { exact: true }).click();
    await filter.check();
    await page
      .getByRole('combobox', { name: 'Trier par' })
      .selectOption({ label: 'Prix, le plus bas d’abord' });
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Légumes' }).waitFor();
    expect(await countOn(page)).toBeLessThan(vegetables);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('price');
    for (const card of await page.getByRole('article').allInnerTexts())
      expect(card).toContain(cooperatives[0].name);
    await page.goto('/');
    const first = await page.getByRole('article').first().innerText();
    await page.getByRole('link', { name: 'Page 2', exact: true }).click();
    await page
      .getByRole('link', { name: 'Page 2', exact: true })
      .and(page.locator('[aria-current=page]'))
      .waitFor();
    expect(await page.getByRole('article').first().innerText()).not.toBe(first);
  });
});

test('a product page says what it is to readers and to search engines', async () => {
  const product = (await oneOfEach(shop))[0]!;
  await browse({ cookies: atVise }, async (page) => {
    await page.goto(`/produit/${product.slug}`);
    await page.getByRole('heading', { level: 1, name: product.name.fr }).waitFor();
    await page.getByRole('heading', { name: 'Quand peut-il arriver ?' }).waitFor();
    const head = await headOf(page);
    expect(head.titles).toEqual([expect.stringContaining(product.name.fr)]);
    expect(head.descriptions).toEqual([expect.stringContaining(product.producer.name)]);
    expect(head.canonical).toEqual([`${shop.server.deps.origin}/produit/${product.slug}`]);
    expect(head.languages.toSorted()).toEqual([...locales, 'x-default'].toSorted());
    expect(head.data).toHaveLength(1);
    const data = JSON.parse(head.data[0]!) as Record<string, unknown>;
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: product.name.fr,
    });
    expect(data.offers).toMatchObject([
      { price: (product.price.cents / 100).toFixed(2), priceCurrency: 'EUR' },
    ]);
  });
});

test('each page has a title and a description of its own, and one address', async () => {
  const paths = [
    '/',
    '/?category=legumes',
    '/producteurs',
    `/c/${cooperatives[0].slug}`,
    '/vie-privee',
    '/credits',
  ];
  await browse({}, async (page) => {
    const titles = new Set<string>();
    for (const path of paths) {
      await page.goto(path);
      const { titles: found, canonical } = await headOf(page);
      expect(found, path).toHaveLength(1);
      expect(canonical, path).toEqual([`${shop.server.deps.origin}${path}`]);
      titles.add(found[0]!);
    }
    expect(titles.size).toBe(paths.length);
  });
});

test('what is not there answers 404 and shows the way back', async () => {
  const paths = ['/produit/licorne', '/producteurs/personne', '/c/aucune', '/nulle-part', '/nl/nergens'];
  await browse({ refusals: paths.map((path) => `404 ${path}`) }, async (page) => {
    for (const path of paths) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await page.goto('/nulle-part');
    await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Retour à la boutique' }).click();
    await page.getByRole('heading', { level: 1, name: 'Le marché des producteurs d’ici' }).waitFor();
  });
});

test('the shop speaks four languages, each at its own addresses', async () => {
  const product = (await oneOfEach(shop))[0]!;
  const { body } = await shop.server.call(getCatalogue, { query: { q: product.name.fr } });
  const known = body.items.find(({ id }) => id === product.id)!;
  const headings = { nl: 'Nederlands', de: 'Deutsch', en: 'English' } as const;
  const french = await titleOf('/');
  for (const [language, name] of Object.entries(headings) as [keyof typeof headings, string][]) {
    await browse({}, async (page) => {
      await page.goto(`/produit/${product.slug}`);
      await page.getByRole('link', { name, exact: true }).click();
      await page.waitForURL(`**/${language}/produit/${product.slug}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await page.getByRole('heading', { level: 1, name: known.name[language], exact: true }).waitFor();
      expect((await headOf(page)).canonical[0]).toContain(`/${language}/produit/`);
    });
    const title = await titleOf(`/${language}`);
    expect(title).not.toBe(french);
  }
});

async function titleOf(path: string): Promise<string> {
  const answer = await shop.server.app.inject({ url: path });
  return /<h1[^>]*>([^<]+)/.exec(answer.payload)?.[1] ?? '';
}

/** What the head of a page tells machines. */
async function headOf(page: Page) {
  const read = (selector: string, attribute: string) =>
    page
      .locator(selector)
      .evaluateAll((found, name) => found.map((element) => element.getAttribute(name) ?? ''), attribute);
  return {
    titles: await page.locator('head title').allTextContents(),
    descriptions: await read('meta[name=description]', 'content'),
    canonical: await read('link[rel=canonical]', 'href'),
    languages: await read('link[rel=alternate][hreflang]', 'hreflang'),
    data: await page.locator('script[type="application/ld+json"]').allTextContents(),
  };
}
