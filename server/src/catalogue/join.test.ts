import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinProducts } from './join.ts';
import type { ArticleIdentity, ArticleRow } from './likeness.ts';

type Facts = Partial<Omit<ArticleRow<ArticleIdentity>, 'article'> & ArticleIdentity>;

function row(cooperativeSlug: string, ref: string, facts: Facts = {}): ArticleRow<ArticleIdentity> {
  const { producerKey = 'p', organic = false, ...article } = facts;
  const whole = {
    ref,
    name: 'Chutney – rhubarbe',
    packLabel: 'bocal 200 g',
    netAmount: 200,
    netUnit: 'g',
    weighed: false,
    gtin: null,
  } as const;
  return { cooperativeSlug, producerKey, organic, article: { ...whole, ...article } };
}

const parts = (result: ReturnType<typeof joinProducts>) =>
  result.products.map(({ members }) =>
    members.map(({ cooperativeSlug, article }) => cooperativeSlug + article.ref),
  );

const gtin = '2000000022475';
const otherGtin = '2000000022611';

test('joins the same words in another order, case and punctuation', () => {
  const result = joinProducts([
    row('a', '1'),
    row('b', '1', { name: 'RHUBARBE, CHUTNEY' }),
    row('c', '1', { name: 'Chutney rhubarbe (bocal 200 g)' }),
  ]);
  expect(parts(result)).toEqual([['a1', 'b1', 'c1']]);
  expect(result.products[0]).toMatchObject({ key: 'a:1', evidence: 'name' });
});

test('joins by GTIN whatever the names', () => {
  const result = joinProducts([row('a', '1', { gtin }), row('b', '1', { gtin, name: 'Confit' })]);
  expect(parts(result)).toEqual([['a1', 'b1']]);
  expect(result.products[0]?.evidence).toBe('gtin');
});

describe('never joins', () => {
  test.each<[string, Facts]>([
    ['different contents', { netAmount: 320 }],
    ['organic with what is not', { organic: true }],
    ['different producers', { producerKey: 'q' }],
    ['a weighed good with a packed one', { weighed: true }],
  ])('%s, even with one name and one GTIN', (_, facts) => {
    const result = joinProducts([row('a', '1', { gtin }), row('b', '1', { gtin, ...facts })]);
    expect(parts(result)).toEqual([['a1'], ['b1']]);
    expect(result.uncertain).toMatchObject([{ a: 'a:1', b: 'b:1', evidence: 'same-gtin-other-goods' }]);
  });

  test('one name with two GTINs', () => {
    const result = joinProducts([row('a', '1', { gtin }), row('b', '1', { gtin: otherGtin })]);
    expect(parts(result)).toEqual([['a1'], ['b1']]);
    expect(result.uncertain).toMatchObject([{ a: 'a:1', b: 'b:1', evidence: 'same-name-other-gtin' }]);
  });

  test('two articles of one co-op, nor a third that could be either', () => {
    const result = joinProducts([row('a', '1'), row('a', '2'), row('b', '1')]);
    expect(result.products).toHaveLength(3);
    expect(result.uncertain.map(({ a, b, evidence }) => [a, b, evidence])).toEqual([
      ['a:1', 'b:1', 'same-name-twice'],
      ['a:2', 'b:1', 'same-name-twice'],
    ]);
  });

  test('another variety', () => {
    const result = joinProducts([
      row('a', '1', { name: 'Carotte – vrac' }),
      row('b', '1', { name: 'Carotte – lavée' }),
    ]);
    expect(result.products).toHaveLength(2);
    expect(result.uncertain).toEqual([]);
  });
});

test('leaves "de la ferme" to a person', () => {
  const result = joinProducts([
    row('a', '1', { name: 'Framboises' }),
    row('b', '1', { name: 'Framboise de la ferme' }),
  ]);
  expect(result.products).toHaveLength(2);
  expect(result.uncertain).toMatchObject([{ a: 'a:1', b: 'b:1', evidence: 'alike-name' }]);
});

test('a product keeps its key when an earlier-sorting co-op offers it too', () => {
  const { products } = joinProducts([row('a', '9'), row('m', '1')], {
    previousKeys: new Map([['m:1', 'm:1']]),
  });
  expect(products.map(({ key }) => key)).toEqual(['m:1']);
});

test('gives the same products whatever the order of the rows, each article once', () => {
  const anyRow = fc.record({
    cooperativeSlug: fc.constantFrom('a', 'b', 'c'),
    producerKey: fc.constantFrom('p', 'q'),
    organic: fc.boolean(),
    article: fc.record({
      ref: fc.constantFrom('1', '2', '3', '4', '5'),
      name: fc.constantFrom('Miel – été', 'été, miel', 'Miel de la ferme – été', 'Miel'),
      packLabel: fc.constant('bocal 500 g'),
      netAmount: fc.constantFrom(250, 500),
      netUnit: fc.constant('g' as const),
      weighed: fc.constant(false),
      gtin: fc.constantFrom(null, null, gtin, otherGtin),
    }),
  });
  const rows = fc.uniqueArray(anyRow, {
    selector: (one) => one.cooperativeSlug + one.article.ref,
    maxLength: 15,
  });
  fc.assert(
    fc.property(
      rows.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const result = joinProducts(list);
        expect(joinProducts(shuffled)).toEqual(result);
        expect(result.products.flatMap(({ members }) => members)).toHaveLength(list.length);
        expect(new Set(result.products.map(({ key }) => key)).size).toBe(result.products.length);
        for (const { members } of result.products) {
          const facts = members.map(
            ({ producerKey, organic, article }) => `${producerKey} ${organic} ${article.netAmount}`,
          );
          expect(new Set(facts).size).toBe(1);
          expect(new Set(members.map(({ cooperativeSlug }) => cooperativeSlug)).size).toBe(members.length);
        }
      },
    ),
  );
});

const anyArticle = fc.record({
  cooperativeSlug: fc.constantFrom('a', 'b', 'c'),
  producerKey: fc.constantFrom('p', 'p', 'q'),
  organic: fc.boolean(),
  article: fc.record({
    ref: fc.constantFrom('1', '2', '3', '4', '5'),
    name: fc.constantFrom('Miel – été', 'été, miel', 'Miel de la ferme – été', 'Miel'),
    packLabel: fc.constant('bocal 500 g'),
    netAmount: fc.constantFrom(250, 500),
    netUnit: fc.constant('g' as const),
    weighed: fc.constant(false),
    gtin: fc.constantFrom(null, null, gtin, otherGtin),
  }),
});
const anyRows = fc.uniqueArray(anyArticle, {
  selector: (one) => one.cooperativeSlug + one.article.ref,
  maxLength: 15,
});
const anyId = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3', '4', '5'));
const anyDecisions = fc.array(
  fc.record({
    a: anyId.map((parts) => parts.join(':')),
    b: anyId.map((parts) => parts.join(':')),
    verdict: fc.constantFrom('join' as const, 'apart' as const),
  }),
  { maxLength: 12 },
);
const idsOf = (result: ReturnType<typeof joinProducts>) =>
  result.products.map(({ members }) =>
    members.map(({ cooperativeSlug, article }) => `${cooperativeSlug}:${article.ref}`),
  );

describe('whatever people decided', () => {
  test('the order of rows and decisions changes nothing, nor does joining once more', () => {
    const turned = fc
      .tuple(anyRows, anyDecisions)
      .chain(([rows, decisions]) =>
        fc.tuple(
          fc.constant({ rows, decisions }),
          fc.shuffledSubarray(rows, { minLength: rows.length }),
          fc.shuffledSubarray(decisions, { minLength: decisions.length }),
        ),
      );
    fc.assert(
      fc.property(turned, ([{ rows, decisions }, otherRows, otherDecisions]) => {
        const result = joinProducts(rows, { decisions });
        expect(joinProducts(otherRows, { decisions: otherDecisions })).toEqual(result);
        const previousKeys = new Map(
          result.products.flatMap(({ key }, index) =>
            (idsOf(result)[index] ?? []).map((id) => [id, key] as const),
          ),
        );
        expect(joinProducts(rows, { decisions, previousKeys })).toEqual(result);
      }),
    );
  });

  test('one product has one content, organic-ness and producer, and no two articles of a co-op', () => {
    fc.assert(
      fc.property(anyRows, anyDecisions, (rows, decisions) => {
        for (const { members, pairs } of joinProducts(rows, { decisions }).products) {
          expect(
            new Set(members.map((one) => [one.producerKey, one.organic, one.article.netAmount].join(' ')))
              .size,
          ).toBe(1);
          expect(new Set(members.map(({ cooperativeSlug }) => cooperativeSlug)).size).toBe(members.length);
          expect(pairs).toHaveLength(members.length - 1);
          for (const { grounds } of pairs)
            expect(grounds.filter(({ strength }) => strength === 'strong')).not.toEqual([]);
        }
      }),
    );
  });

  test('apart wins over evidence and over other decisions, and no decided pair is uncertain', () => {
    fc.assert(
      fc.property(anyRows, anyDecisions, (rows, decisions) => {
        const result = joinProducts(rows, { decisions });
        const apart = decisions.filter(({ verdict, a, b }) => verdict === 'apart' && a !== b);
        for (const ids of idsOf(result))
          expect(apart.filter(({ a, b }) => ids.includes(a) && ids.includes(b))).toEqual([]);
        const uncertain = result.uncertain.map(({ a, b }) => [a, b].sort().join(' '));
        for (const { a, b } of apart) expect(uncertain).not.toContain([a, b].sort().join(' '));
      }),
    );
  });
});

test('people may join what only looks alike, and even two bar codes', () => {
  const alike = [row('a', '1', { name: 'Framboises' }), row('b', '1', { name: 'Framboise de la ferme' })];
  const coded = [row('a', '1', { gtin }), row('b', '1', { gtin: otherGtin })];
  for (const rows of [alike, coded]) {
    const result = joinProducts(rows, { decisions: [{ a: 'b:1', b: 'a:1', verdict: 'join' }] });
    expect(parts(result)).toEqual([['a1', 'b1']]);
    expect(result.products[0]?.evidence).toBe('decision');
    expect(result.uncertain).toEqual([]);
  }
});

test('abbreviations and other words for the same thing are shown, not joined', () => {
  const result = joinProducts([
    row('a', '1', { name: 'Yaourts nat.' }),
    row('b', '1', { name: 'Yoghourt nature' }),
  ]);
  expect(result.products).toHaveLength(2);
  expect(result.uncertain.map(({ grounds }) => grounds.map(({ kind }) => kind))).toEqual([
    ['alike-words', 'same-good'],
  ]);
});
