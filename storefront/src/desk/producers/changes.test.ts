import type { LinkTerms } from '@carriole/shared/contracts/producer-links.ts';
import { expect, test } from 'vitest';
import { desk } from '../../i18n/fr/desk.ts';
import { type Params, type Text, textOf } from '../../i18n/texts.ts';
import { changedTerms } from './changes.ts';
import type { T } from './words.ts';

const texts: Record<string, Text> = desk;
const t: T = (key, params?: Params) => textOf(texts[key] ?? key, 'fr', params);

const plain: LinkTerms = {
  status: 'active',
  until: null,
  commissionBasisPoints: null,
  paymentDays: null,
  byHand: {},
};

test('says of each term what it was and what it is', () => {
  const after: LinkTerms = {
    status: 'trial',
    until: '2026-12-31',
    commissionBasisPoints: 1250,
    paymentDays: 30,
    byHand: { audiences: ['professional', 'household'], since: null, leadTimeDays: 1 },
  };
  expect(changedTerms(plain, after, t, 'fr')).toEqual([
    'État : Actif → À l’essai',
    'Vend à : selon le fichier → Ménages, Professionnels',
    'Premier jour de vente : selon le fichier → aucun',
    'Dernier jour de vente : aucun → 31/12/2026',
    'Jours de préparation : selon le fichier → 1 jour',
    'Part de la coopérative, en % : aucun → 12,5',
    'Payé dans les … jours : aucun → 30 jours',
  ]);
});

test('says nothing of what stayed', () => {
  expect(changedTerms(plain, plain, t, 'fr')).toEqual([]);
});
