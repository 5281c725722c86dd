import { expect, test } from 'vitest';
import { capital, daysBetween, dayText, momentText, shortPointName } from './when.ts';

const words = {
  today: (time: string) => `aujourd’hui ${time}`,
  tomorrow: (time: string) => `demain ${time}`,
};
const wednesday = '2026-11-25';

test('counts days over a month’s end and a clock change', () => {
  expect(daysBetween('2026-11-25', '2026-12-02')).toBe(7);
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
});

test('says the weekday within a week, and the date after it', () => {
  expect(dayText('2026-11-26', wednesday, 'fr')).toBe('jeudi');
  expect(dayText('2026-12-01', wednesday, 'fr')).toBe('mardi');
  expect(dayText('2026-12-02', wednesday, 'fr')).toBe('mercredi 2 décembre');
});

test('says a cut-off as near as people do', () => {
  expect(momentText('2026-11-25T18:00', wednesday, 'fr', words)).toBe('aujourd’hui 18\u00a0h');
  expect(momentText('2026-11-26T09:00', wednesday, 'fr', words)).toBe('demain 9\u00a0h');
  expect(momentText('2026-12-01T20:00', wednesday, 'fr', words)).toBe('mardi 20\u00a0h');
  expect(momentText('2026-12-08T20:00', wednesday, 'fr', words)).toBe('mardi 8 décembre 20\u00a0h');
});

test('shortens a pickup point’s name at its dash', () => {
  expect(shortPointName('Point relais Waremme – Atelier vélo du Pont (fictif)')).toBe('Point relais Waremme');
  expect(shortPointName('Ferme du Tilleul')).toBe('Ferme du Tilleul');
});

test('begins a line with a capital', () => {
  expect(capital('épuisé')).toBe('Épuisé');
});
