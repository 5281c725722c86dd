import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from './differences.ts';
import { emptyFeed, packFeed, type StoredFeed, unpackFeed } from './stored-feed.ts';
import { anyFeed, articleOf, producerOf } from './test-feeds.ts';

const feedOf = (changes: Partial<StoredFeed>): StoredFeed => ({ ...emptyFeed, ...changes });

test('a feed differs in nothing from itself, also after it was kept', () => {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      const { things, counts } = differenceOf(unpackFeed(packFeed(feed)), feed);
      expect(things).toEqual([]);
      expect(counts).toMatchObject({ new: 0, changed: 0, withdrawn: 0, unchanged: feed.articles.length });
    }),
  );
});

test('making the differences to what was there gives what is there now', () => {
  fc.assert(
    fc.property(anyFeed, anyFeed, (before, after) => {
      const { things } = differenceOf(before, after);
      const articles = new Map(before.articles.map((article) => [article.ref, article as object]));
      for (const { kind, subject, ref, fields } of things) {
        if (subject !== 'article') continue;
        const values = Object.fromEntries(fields.map((one) => [one.field, one.after]));
        if (kind === 'withdrawn') articles.delete(ref);
        else articles.set(ref, { ...articles.get(ref), ...values });
      }
      expect(articles).toEqual(new Map(after.articles.map((article) => [article.ref, article])));
    }),
  );
});

test('counts add up: what is new, changed and unchanged is all there is, what is gone is the rest', () => {
  fc.assert(
    fc.property(anyFeed, anyFeed, (before, after) => {
      const { counts } = differenceOf(before, after);
      expect(counts.new + counts.changed + counts.unchanged).toBe(after.articles.length);
      expect(counts.withdrawn + counts.changed + counts.unchanged).toBe(before.articles.length);
      expect(counts.refused).toBe(after.refusals.length);
    }),
  );
});

test('names each field that changed, as it was and as it is', () => {
  const before = feedOf({ articles: [articleOf('A1')] });
  const after = feedOf({ articles: [articleOf('A1', { householdPriceCents: 275, stock: 4 })] });
  expect(differenceOf(before, after).things).toMatchObject([
    {
      kind: 'changed',
      ref: 'A1',
      producerRef: 'P1',
      fields: [
        { field: 'householdPriceCents', before: 250, after: 275, byHand: false },
        { field: 'stock', before: null, after: 4, byHand: false },
      ],
    },
  ]);
});

test('says of a field set by hand that the hand’s value stays', () => {
  const before = feedOf({ articles: [articleOf('A1')] });
  const after = feedOf({ articles: [articleOf('A1', { householdPriceCents: 275 })] });
  const edits = new Map([['A1', new Map([['householdPriceCents' as const, 300]])]]);
  const [changed] = differenceOf(before, after, edits).things;
  expect(changed?.fields).toEqual([{ field: 'householdPriceCents', before: 250, after: 275, byHand: true }]);
});

test('shows a producer that is new, and one whose delay changed', () => {
  const before = feedOf({ producers: [producerOf('P1')] });
  const after = feedOf({ producers: [producerOf('P1', { leadTimeDays: 3 }), producerOf('P2')] });
  const { things } = differenceOf(before, after);
  expect(things.map(({ kind, subject, ref }) => [kind, subject, ref])).toEqual([
    ['changed', 'producer', 'P1'],
    ['new', 'producer', 'P2'],
  ]);
});
