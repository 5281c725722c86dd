import { getCatalogue, getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getCooperative } from '@carriole/shared/contracts/federation.ts';
import { getProducer, getProducers } from '@carriole/shared/contracts/producers.ts';
import {
  describePicture,
  getShowcaseSubject,
  orderPictures,
  removePicture,
  restorePicture,
} from '@carriole/shared/contracts/showcase.ts';
import { pictureHref } from '@carriole/shared/pictures.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawn, upload, words } from '../support/pictures.ts';
import { expectRefusal, expectRefused } from '../support/refusals.ts';
import { type Caller, startTestServer, type TestServer } from '../support/server.ts';
import { besace, mondayMorning, productsOf } from '../support/shopping.ts';

let server: TestServer;
let own: Caller;
/** A producer that only La Besace works with, and one of its products. */
let farm: string;
let good: string;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  own = { cookie: await server.signIn(`manager@${besace}.test`) };
  const { body } = await server.call(getProducers, { query: { cooperative: besace } });
  farm = body.items.find(({ links, productCount }) => links.length === 1 && productCount > 2)!.slug;
  good = (await productsOf(server, besace))[0]!.slug;
});
afterAll(() => server.close());

const shop = () => server.deps.snapshots.reload();
const detail = async (kind: 'producer' | 'product' | 'cooperative', slug: string) =>
  (await server.call(getShowcaseSubject, { params: { kind, slug } }, own)).body;
const describeIt = (id: string, alt: typeof words | null = words) =>
  server.call(describePicture, { params: { id }, body: { alt } }, own);

/** Sends a picture of its own to the farm and describes it. */
async function shown(seed: number): Promise<string> {
  const { body } = await upload(server, `producer/${farm}`, await drawn({ seed }).jpeg().toBuffer(), {
    as: own,
  });
  const { id } = body.pictures.at(-1)!;
  await describeIt(id);
  return id;
}

async function clear(): Promise<void> {
  for (const { id } of (await detail('producer', farm)).pictures)
    await server.call(removePicture, { params: { id } }, own);
}

test('a picture is taken in every form, waits for its words, and is then in the shop', async () => {
  const file = await drawn({ width: 2400, height: 1800 }).jpeg().toBuffer();
  const { status, body } = await upload(server, `producer/${farm}`, file, { as: own });
  expect(status).toBe(201);
  const [picture] = body.pictures;
  expect(picture).toMatchObject({
    width: 1600,
    height: 1200,
    widths: [320, 800, 1600],
    alt: null,
    shown: false,
  });
  await shop();
  const page = () => server.call(getProducer, { params: { slug: farm }, query: {} });
  expect((await page()).body.pictures).toEqual([]);
  await describeIt(picture!.id);
  await shop();
  expect((await page()).body.pictures).toMatchObject([{ id: picture!.id, alt: words }]);
  for (const width of picture!.widths) {
    for (const format of ['avif', 'webp'] as const) {
      const href = pictureHref(picture!.digest, width, format);
      const answer = await server.app.inject({ url: href });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': `image/${format}`,
        'cache-control': 'public, max-age=31536000, immutable',
      });
      expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ width, height: (width * 3) / 4 });
      const again = await server.app.inject({
        url: href,
        headers: { 'if-none-match': String(answer.headers.etag) },
      });
      expect([again.statusCode, again.payload]).toEqual([304, '']);
    }
  }
  await clear();
});

test('a product and a co-op get theirs too, on cards and pages', async () => {
  for (const [kind, slug] of [
    ['product', good],
    ['cooperative', besace],
  ] as const) {
    const file = await drawn({ width: 500, height: 400, seed: 7 }).png().toBuffer();
    const { body } = await upload(server, `${kind}/${slug}`, file, { as: own, type: 'image/png' });
    expect(body.pictures[0]).toMatchObject({ width: 500, widths: [320, 500] });
    await describeIt(body.pictures[0]!.id, null);
  }
  await shop();
  const { body: product } = await server.call(getProduct, { params: { slug: good }, query: {} });
  expect(product.pictures).toMatchObject([{ alt: null, width: 500 }]);
  expect(product.picture?.id).toBe(product.pictures[0]!.id);
  const { body: page } = await server.call(getCatalogue, { query: { q: product.name.fr, size: 100 } });
  expect(page.items.find(({ slug }) => slug === good)?.picture?.digest).toBe(product.picture?.digest);
  const { body: coop } = await server.call(getCooperative, { params: { slug: besace } });
  expect(coop.pictures).toHaveLength(1);
});

test('where the camera stood, and all else it wrote, is not kept; what lies on its side is stood up', async () => {
  const file = await drawn({ width: 900, height: 600, seed: 3 })
    .withExif({
      IFD0: { Copyright: 'Ferme', Artist: 'Camille' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 38/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(file).metadata()).exif).toBeDefined();
  const { body } = await upload(server, `producer/${farm}`, file, { as: own });
  const picture = body.pictures[0]!;
  expect([picture.width, picture.height]).toEqual([600, 900]);
  for (const format of ['avif', 'webp'] as const) {
    const { rawPayload } = await server.app.inject({ url: pictureHref(picture.digest, 600, format) });
    const { exif, xmp, iptc, icc, orientation } = await sharp(rawPayload).metadata();
    expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
  }
  await clear();
});

test('every kind we name is taken, with transparency, grey or sixteen bits, and none is made larger', async () => {
  const base = () => drawn({ width: 200, height: 150, seed: 11 });
  const files: Record<string, Buffer> = {
    'image/jpeg': await base().grayscale().jpeg().toBuffer(),
    'image/png': await base().ensureAlpha(0.5).toColourspace('rgb16').png().toBuffer(),
    'image/webp': await base().webp().toBuffer(),
    'image/avif': await base().avif().toBuffer(),
  };
  for (const [type, file] of Object.entries(files)) {
    const { status, body } = await upload(server, `producer/${farm}`, file, { as: own, type });
    expect([type, status]).toEqual([type, 201]);
    expect(body.pictures.at(-1)).toMatchObject({ width: 200, height: 150, widths: [200] });
  }
  await clear();
});

describe('pictures of one producer', () => {
  test('are put in order, replaced in their place, taken away and had back', async () => {
    const ids = [await shown(21), await shown(22), await shown(23)];
    const turned = [ids[2]!, ids[0]!, ids[1]!];
    const params = { kind: 'producer' as const, slug: farm };
    await server.call(orderPictures, { params, body: { ids: turned } }, own);
    await shop();
    const page = async () =>
      (await server.call(getProducer, { params: { slug: farm }, query: {} })).body.pictures.map(
        ({ id }) => id,
      );
    expect(await page()).toEqual(turned);

    const file = await drawn({ seed: 24 }).webp().toBuffer();
    const { body } = await upload(server, `producer/${farm}`, file, {
      as: own,
      query: `?replaces=${ids[0]}`,
    });
    const replaced = body.pictures[1]!;
    expect(body.pictures.map(({ id }) => id)).toEqual([ids[2], replaced.id, ids[1]]);
    expect(replaced).toMatchObject({ alt: words, shown: true });
    expect(body.removed.map(({ id }) => id)).toContain(ids[0]);

    const before = (await detail('producer', farm)).pictures;
    await server.call(removePicture, { params: { id: ids[2]! } }, own);
    await shop();
    expect(await page()).toEqual([replaced.id, ids[1]]);
    const gone = await server.app.inject({ url: pictureHref(before[0]!.digest, 320, 'webp') });
    expect(gone.statusCode).toBe(404);
    await server.call(restorePicture, { params: { id: ids[2]! } }, own);
    expect((await detail('producer', farm)).pictures).toEqual(before);
    await clear();
  });

  test('are eight at most, and the same one sent twice is there once', async () => {
    for (let seed = 31; seed < 39; seed += 1) {
      const file = await drawn({ width: 60, height: 40, seed }).png().toBuffer();
      await upload(server, `producer/${farm}`, file, { as: own });
      const again = await upload(server, `producer/${farm}`, file, { as: own });
      expect(again.status === 201 ? again.body.pictures.length : 8).toBe(Math.min(8, seed - 30));
    }
    const ninth = await drawn({ width: 60, height: 40, seed: 39 }).png().toBuffer();
    await expectRefusal(
      server,
      (language) => upload(server, `producer/${farm}`, ninth, { as: { ...own, language } }),
      { slug: 'too-many-pictures' },
    );
    await clear();
  });

  test('sent at once are all there, each once', async () => {
    const files = await Promise.all(
      [41, 42, 43, 44].map((seed) => drawn({ width: 90, height: 60, seed }).png().toBuffer()),
    );
    await Promise.all(files.map((file) => upload(server, `producer/${farm}`, file, { as: own })));
    const { pictures } = await detail('producer', farm);
    expect(new Set(pictures.map(({ digest }) => digest)).size).toBe(4);
    expect(pictures).toHaveLength(4);
    await clear();
  });
});

test('what is not there is not found', async () => {
  const refused = { slug: 'subject-not-found', as: own } as const;
  await expectRefused(server, getShowcaseSubject, { params: { kind: 'product', slug: 'rien' } }, refused);
  const id = 'pic_0123456789abcdef';
  const gone = { slug: 'picture-not-found', as: own } as const;
  await expectRefused(server, removePicture, { params: { id } }, gone);
  await expectRefused(server, describePicture, { params: { id }, body: { alt: words } }, gone);
  for (const file of ['x', `${'0'.repeat(32)}-320.webp`, `${'0'.repeat(32)}-320.svg`])
    expect((await server.app.inject({ url: `/pictures/${file}` })).statusCode).toBe(404);
});

test('words are needed in every language, or the word that it is decoration', async () => {
  const id = await shown(61);
  const { nl: _left, ...three } = words;
  for (const alt of [three, { ...words, de: ' ' }, { ...words, en: 'x'.repeat(201) }])
    await expectRefused(
      server,
      describePicture,
      { params: { id }, body: { alt: alt as typeof words } },
      { slug: 'bad-input', as: own },
    );
  const params = { kind: 'producer', slug: farm } as const;
  await expectRefused(
    server,
    orderPictures,
    { params, body: { ids: [id, id] } },
    { slug: 'pictures-changed', as: own },
  );
  await clear();
});
