import type { PlaceView } from '@carriole/shared/contracts/federation.ts';
import { expect, test } from 'vitest';
import { choiceOf, moveTo } from './place-choice.ts';

const place = (postcode: string, name: string): PlaceView => ({
  postcode,
  place: name,
  municipality: null,
  province: '',
  lat: 0,
  lon: 0,
});
const herve = place('4650', 'Herve');
const herves = [herve, place('4654', 'Charneux (Herve)')];

test('a postcode takes its first place', () => {
  expect(choiceOf('4650', [herve, place('4650', 'Chaineux')])).toBe(herve);
});

test('the very name wins over names that contain it, whatever the accents', () => {
  expect(choiceOf('hervé', herves)).toBe(herve);
});

test('two places of one name are asked about, and no match is none', () => {
  expect(choiceOf('Herve', [herve, place('9999', 'Herve')])).toBeNull();
  expect(choiceOf('Atlantis', [])).toBeNull();
});

test('arrows go round the suggestions and start at the near end', () => {
  expect(moveTo('ArrowDown', -1, 3)).toBe(0);
  expect(moveTo('ArrowUp', -1, 3)).toBe(2);
  expect(moveTo('ArrowDown', 2, 3)).toBe(0);
  expect(moveTo('ArrowDown', -1, 0)).toBeNull();
  expect(moveTo('a', 0, 3)).toBeNull();
});
