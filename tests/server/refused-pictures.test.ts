import { monitorEventLoopDelay } from 'node:perf_hooks';
import { deflateSync } from 'node:zlib';
import { getProducers } from '@carriole/shared/contracts/producers.ts';
import {
  describePicture,
  getShowcaseSubject,
  orderPictures,
  removePicture,
  restorePicture,
} from '@carriole/shared/contracts/showcase.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawn, upload } from '../support/pictures.ts';
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
    ['a PNG of 25 million pixels', () => bomb(5_000), 'picture-too-large'],
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
    const late = monitorEventLoopDelay({ resolution: 5 });
    late.enable();
    const { status } = await upload(server, `producer/${farm}`, file, { as: own });
    late.disable();
    expect(status).toBe(201);
    // Nine ticks of ten: this machine may be busy with other things for a moment.
    expect(late.percentile(90) / 1e6).toBeLessThan(50);
  });
});

describe('another co-op’s staff', () => {
  test('can neither add to what is not theirs, nor change it', async () => {
    const first = await drawn({ seed: 51 }).jpeg().toBuffer();
    const { body } = await upload(server, `producer/${farm}`, first, { as: own });
    const { id } = body.pictures.at(-1)!;
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
