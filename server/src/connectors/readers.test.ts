import { describe, expect, test } from 'vitest';
import { linked, linkId, literal, readDfcGraph } from './dfc-graph.ts';
import { excelCsvMapping } from './mappings.ts';
import { readSource } from './read-source.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('a DFC link is followed as text, as @id and inline, and leads nowhere quietly', () => {
  const read = readDfcGraph(
    utf8(
      JSON.stringify({
        '@graph': [
          { '@id': 'a', '@type': ['dfc-b:Offer'], 'dfc-b:hasPrice': 'p' },
          { '@id': 'b', '@type': 'dfc-b:Offer', 'dfc-b:hasPrice': { '@id': 'p' } },
          { '@id': 'c', 'https://example.org/DFC#hasPrice': { 'dfc-b:value': { '@value': '4.5' } } },
          { '@id': 'd', 'dfc-b:hasPrice': 'nowhere' },
          { '@id': 'p', '@type': 'dfc-b:Price', 'dfc-b:value': '4.5' },
        ],
      }),
    ),
  );
  if ('reason' in read) throw new Error(read.reason);
  const { graph } = read;
  const values = ['a', 'b', 'c', 'd'].map((id) =>
    literal(linked(graph, graph.byKey.get(id)!, 'hasPrice')[0], 'value'),
  );
  expect(values).toEqual(['4.5', '4.5', '4.5', null]);
  expect(linkId(graph.byKey.get('b'), 'hasPrice')).toBe('p');
});

describe('files that cannot be read', () => {
  test('are refusals, not crashes', async () => {
    const broken = { 'catalogue.jsonld': utf8('{'), 'delivery.json': utf8('{"zones": 3}') };
    expect((await readSource('dfc', broken)).refusals.map(({ file, reason }) => [file, reason])).toEqual([
      ['catalogue.jsonld', 'file-unreadable'],
      ['delivery.json', 'file-unreadable'],
    ]);
    expect((await readSource('table', { 'x.xlsx': utf8('PK') })).refusals[0]).toMatchObject({
      reason: 'file-unreadable',
    });
    const gone = await readSource('table', {}, { mapping: excelCsvMapping });
    expect(gone.refusals.map(({ reason }) => reason)).toEqual(Array(4).fill('table-missing'));
  });

  test('leave one bad round out and keep the others', async () => {
    const zone = {
      name: 'A',
      postcodes: ['4000'],
      weekday: 'TH',
      from: '13:00',
      to: '19:00',
      orderBefore: { weekday: 'TU', time: '20:00' },
      feeCents: 400,
    };
    const files = {
      'catalogue.jsonld': utf8('{"@graph": []}'),
      'delivery.json': utf8(
        JSON.stringify({ zones: [{ ...zone, feeCents: 'gratuit' }, zone], pickupPoints: [] }),
      ),
    };
    const feed = await readSource('dfc', files);
    expect(feed.zones).toMatchObject([{ name: 'A', feeCents: 400, freeFromCents: null, minimumCents: 0 }]);
    expect(feed.refusals).toMatchObject([
      { row: 'zones/0', field: 'feeCents', value: 'gratuit', reason: 'amount-unreadable' },
    ]);
  });
});
