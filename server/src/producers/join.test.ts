import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinProducers } from './join.ts';
import { producerWords } from './likeness.ts';

const farm = (
  cooperativeSlug: string,
  ref: string,
  facts: Partial<Record<'name' | 'postcode' | 'place' | 'enterpriseNumber', string>> = {},
) => ({
  cooperativeSlug,
  producer: {
    ref,
    name: 'Ferme du Tilleul',
    postcode: '4280',
    place: 'Hannut',
    ...facts,
    enterpriseNumber: facts.enterpriseNumber ?? null,
  },
});

const parts = (result: ReturnType<typeof joinProducers>) =>
  result.producers.map(({ members }) =>
    members.map(({ cooperativeSlug, producer }) => cooperativeSlug + producer.ref),
  );

test('joins by enterprise number whatever the names', () => {
  const result = joinProducers([
    farm('a', '1', { enterpriseNumber: '1999900171' }),
    farm('b', '1', { enterpriseNumber: '1999900171', name: 'Le Tilleul', place: 'Huy', postcode: '4500' }),
  ]);
  expect(parts(result)).toEqual([['a1', 'b1']]);
  expect(result.producers[0]?.evidence).toBe('enterprise-number');
});

test('joins by name and village when a number is missing: legal form, case, accents and word order apart', () => {
  const result = joinProducers([
    farm('a', '1', { name: 'Œufs de l’Étang SRL', enterpriseNumber: '1999900171' }),
    farm('b', '1', { name: "OEUFS DE L'ETANG" }),
    farm('c', '1', { name: 'de l’étang, œufs' }),
  ]);
  expect(parts(result)).toEqual([['a1', 'b1', 'c1']]);
  expect(result.producers[0]).toMatchObject({ key: 'a:1', evidence: 'name-and-place' });
});

test('keeps apart nearly the same name in another village, and shows the pair', () => {
  const result = joinProducers([
    farm('a', '1'),
    farm('b', '1', { name: 'La Ferme du Tilleul', postcode: '4910', place: 'Theux' }),
  ]);
  expect(result.producers).toHaveLength(2);
  expect(result.uncertain).toMatchObject([{ a: 'a:1', b: 'b:1', evidence: 'same-name-other-place' }]);
});

test('keeps apart two that state different numbers, even through a third that states none', () => {
  const result = joinProducers([
    farm('a', '1', { enterpriseNumber: '1999900171' }),
    farm('b', '1', { enterpriseNumber: '1999900270' }),
    farm('c', '1'),
  ]);
  expect(parts(result)).toEqual([['a1', 'c1'], ['b1']]);
  expect(result.uncertain).toContainEqual(
    expect.objectContaining({ a: 'a:1', b: 'b:1', evidence: 'same-name-other-number' }),
  );
});

test('does not guess when one co-op lists the name twice', () => {
  const result = joinProducers([farm('a', '1'), farm('a', '2'), farm('b', '1')]);
  expect(result.producers).toHaveLength(3);
  expect(result.uncertain.map(({ a, b }) => [a, b])).toEqual([
    ['a:1', 'a:2'],
    ['a:1', 'b:1'],
    ['a:2', 'b:1'],
  ]);
});

test('keeps a key when a co-op that sorts earlier joins', () => {
  const before = joinProducers([farm('m', '7')]);
  expect(before.producers[0]?.key).toBe('m:7');
  const after = joinProducers([farm('a', '1'), farm('m', '7')], { previousKeys: new Map([['m:7', 'm:7']]) });
  expect(after.producers.map(({ key }) => key)).toEqual(['m:7']);
});

test('a join undone leaves the key with one part only', () => {
  const known = new Map([
    ['a:1', 'a:1'],
    ['b:1', 'a:1'],
  ]);
  const { producers } = joinProducers([farm('a', '1'), farm('b', '1', { place: 'Huy', postcode: '4500' })], {
    previousKeys: known,
  });
  expect(producers.map(({ key }) => key)).toEqual(['a:1', 'b:1']);
});

test('gives the same producers and keys whatever the order of the rows', () => {
  const anyFarm = fc.record({
    cooperativeSlug: fc.constantFrom('a', 'b', 'c'),
    producer: fc.record({
      ref: fc.constantFrom('1', '2', '3', '4'),
      name: fc.constantFrom('Ferme du Tilleul', 'La ferme du tilleul', 'Tilleul (ferme du)', 'Verger'),
      postcode: fc.constantFrom('4280', '4500'),
      place: fc.constant('Hannut'),
      enterpriseNumber: fc.constantFrom(null, '1999900171', '1999900270'),
    }),
  });
  const rows = fc.uniqueArray(anyFarm, {
    selector: (row) => row.cooperativeSlug + row.producer.ref,
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      rows.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const result = joinProducers(list);
        expect(joinProducers(shuffled)).toEqual(result);
        expect(new Set(result.producers.map(({ key }) => key)).size).toBe(result.producers.length);
        expect(result.producers.flatMap(({ members }) => members)).toHaveLength(list.length);
        for (const { members } of result.producers) {
          expect(
            new Set(members.flatMap(({ producer }) => producer.enterpriseNumber ?? [])).size,
          ).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});

test('a name that is only a legal form stays a name', () => {
  expect(producerWords('SC')).toEqual(['sc']);
  expect(producerWords('Verger du Clocher Tors SRL')).toEqual(['verger', 'du', 'clocher', 'tors']);
});
