import { deflateSync } from 'node:zlib';
import { getCatalogue, getProducer, getProducers, getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getCooperative } from '@carriole/shared/contracts/federation.ts';
import { pictureHref } from '@carriole/shared/contracts/pictures.ts';
import {
  describePicture,
  getShowcaseSubject,
  orderPictures,
  removePicture,
  restorePicture,
} from '@carriole/shared/contracts/showcase.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawn, upload, words } from '../support/pictures.ts';
import { expectProblem, expectRefusal, expectRefused } from '../support/refusals.ts';
import { type Caller, startTestServer, type TestServer } from '../support/server.ts';
import { besace, chaudron, hotte, mondayMorning, productsOf } from '../support/shopping.ts';

let server: TestServer;
let own: Caller;
let other: Caller;
let admin: Caller;
/** A producer that only La Besace works with, and one of its products. */
let farm: string;
let good: string;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  own = { cookie: await server.signIn(`manager@${besace}.test`) };
  other = { cookie: await server.signIn(`manager@${hotte}.test`) };
  admin = { cookie: await server.signIn('admin@federation.test') };
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

describe('a file that is not what it should be', () => {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const crc = (bytes: Buffer) => {
    let value = 0xffffffff;
    for (const byte of bytes) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return (value ^ 0xffffffff) >>> 0;
  };
  /** A PNG of a few kilobytes that unpacks to `side` × `side` pixels. */
  const bomb = (side: number) => {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(side, 0);
    head.writeUInt32BE(side, 4);
    head.set([1, 0, 0, 0, 0], 8);
    const rows = deflateSync(Buffer.alloc(side * (Math.ceil(side / 8) + 1)));
    return Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      chunk('IDAT', rows),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  };
  const jpeg = () => drawn({ width: 400, height: 300, seed: 5 }).jpeg().toBuffer();
  const zipEnd = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');

  const hostile: [string, () => Promise<Buffer> | Buffer, Parameters<typeof expectProblem>[1]][] = [
    [
      'a drawing in SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'picture-kind-refused',
    ],
    ['a GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00'), 'picture-kind-refused'],
    ['an iPhone’s HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1'), 'picture-kind-refused'],
    ['a text', () => Buffer.from('bonjour'), 'picture-kind-refused'],
    ['nothing', () => Buffer.alloc(0), 'picture-kind-refused'],
    ['a head without a body', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'picture-unreadable'],
    ['a picture cut short', async () => (await jpeg()).subarray(0, 2_000), 'picture-unreadable'],
    ['a PNG cut short', async () => (await drawn().png().toBuffer()).subarray(0, 900), 'picture-unreadable'],
    [
      'a picture that is an archive too',
      async () => Buffer.concat([await jpeg(), zipEnd]),
      'picture-unreadable',
    ],
    [
      'a picture that is a page too',
      async () => Buffer.concat([await jpeg(), Buffer.from('<script>alert(1)</script>')]),
      'picture-unreadable',
    ],
    ['a bomb of 100 million pixels', () => bomb(10_000), 'picture-too-large'],
    [
      'more than 12 MB',
      async () => Buffer.concat([await jpeg(), Buffer.alloc(12_000_001)]),
      'picture-too-large',
    ],
  ];

  test.each(hostile)('%s is refused, and nothing is written', async (_name, make, slug) => {
    const file = await make();
    await expectRefusal(
      server,
      (language) => upload(server, `producer/${farm}`, file, { as: { ...own, language } }),
      { slug },
    );
  });

  test('a file of a type that another site’s form could send is not read', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expectProblem(
        await upload(server, `producer/${farm}`, await jpeg(), { as: own, type }),
        'picture-kind-refused',
      );
  });

  test('the server goes on answering while one is read', async () => {
    const file = await drawn({ width: 6000, height: 4000, seed: 9 }).jpeg().toBuffer();
    const reading = upload(server, `producer/${farm}`, file, { as: own });
    const waits: number[] = [];
    let done = false;
    void reading.finally(() => {
      done = true;
    });
    while (!done) {
      const started = performance.now();
      await server.app.inject({ url: '/health/live' });
      waits.push(performance.now() - started);
    }
    expect((await reading).status).toBe(201);
    // The half of them, as this machine may be busy with other things for a moment.
    expect(waits.length).toBeGreaterThan(20);
    expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(100);
    await clear();
  });
});

describe('another co-op’s staff', () => {
  test('can neither add to what is not theirs, nor change it', async () => {
    const id = await shown(51);
    const file = await drawn({ seed: 52 }).jpeg().toBuffer();
    for (const subject of [`producer/${farm}`, `product/${good}`, `cooperative/${besace}`])
      await expectRefusal(
        server,
        (language) => upload(server, subject, file, { as: { ...other, language } }),
        {
          slug: 'not-allowed',
        },
      );
    const refused = { slug: 'not-allowed', as: other } as const;
    const params = { kind: 'producer', slug: farm } as const;
    await expectRefused(server, getShowcaseSubject, { params }, refused);
    await expectRefused(server, orderPictures, { params, body: { ids: [id] } }, refused);
    await expectRefused(server, describePicture, { params: { id }, body: { alt: null } }, refused);
    await expectRefused(server, removePicture, { params: { id } }, refused);
    await server.call(removePicture, { params: { id } }, own);
    await expectRefused(server, restorePicture, { params: { id } }, refused);
    expect((await server.call(restorePicture, { params: { id } }, admin)).status).toBe(200);
    await clear();
  });

  test('nor can a visitor', async () => {
    const file = await drawn({ seed: 53 }).jpeg().toBuffer();
    await expectRefusal(
      server,
      (language) => upload(server, `producer/${farm}`, file, { as: { language } }),
      {
        slug: 'not-signed-in',
      },
    );
  });

  test('may, where the producer is theirs too', async () => {
    const { body } = await server.call(getProducers, { query: {} });
    const both = body.items.find(({ links }) => {
      const slugs = links.map(({ cooperative }) => cooperative.slug);
      return slugs.includes(besace) && slugs.includes(chaudron);
    })!;
    const theirs = { cookie: await server.signIn(`manager@${chaudron}.test`) };
    for (const as of [own, theirs]) {
      const call = { params: { kind: 'producer' as const, slug: both.slug } };
      expect((await server.call(getShowcaseSubject, call, as)).status).toBe(200);
    }
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
