import { expect, test } from 'vitest';
import { toCsv } from '../csv.ts';
import { demandRows } from './demand-rows.ts';

test('is a line for each place and each search, weeks across', () => {
  const words = { kind: 'Quoi', wanted: 'Demandé', total: 'Total', place: 'lieu', search: 'recherche' };
  const rows = demandRows(
    {
      weeks: ['2026-11-16', '2026-11-23'],
      places: [{ postcode: '1000', place: 'Bruxelles', province: 'Bruxelles', total: 7, byWeek: [3, 4] }],
      hiddenPlaces: 0,
      searches: [{ words: 'kaki', total: 3, byWeek: [0, 3] }],
      hiddenSearches: 2,
    },
    words,
  );
  expect(toCsv(rows).slice(1).split('\r\n')).toEqual([
    'Quoi;Demandé;Total;2026-11-16;2026-11-23',
    'lieu;1000 Bruxelles;7;3;4',
    'recherche;kaki;3;0;3',
    '',
  ]);
});
