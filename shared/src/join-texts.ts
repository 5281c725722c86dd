import type { LocalText } from './locale.ts';

/** Why two can never be joined, whatever anybody says. */
export const obstacleTexts = {
  'other-producer': {
    fr: 'Les producteurs ne sont pas les mêmes.',
    nl: 'De producenten zijn niet dezelfde.',
    de: 'Die Erzeuger sind nicht dieselben.',
    en: 'The producers are not the same.',
  },
  'other-content': {
    fr: 'Le contenu n’est pas le même.',
    nl: 'De inhoud is niet dezelfde.',
    de: 'Der Inhalt ist nicht derselbe.',
    en: 'The content is not the same.',
  },
  'other-organic': {
    fr: 'L’un est bio, l’autre pas.',
    nl: 'Het ene is bio, het andere niet.',
    de: 'Das eine ist bio, das andere nicht.',
    en: 'One is organic, the other is not.',
  },
  'other-pricing': {
    fr: 'L’un est vendu au poids, l’autre à la pièce.',
    nl: 'Het ene wordt per gewicht verkocht, het andere per stuk.',
    de: 'Das eine wird nach Gewicht verkauft, das andere nach Stück.',
    en: 'One is sold by weight, the other by the piece.',
  },
  'same-cooperative': {
    fr: 'La même coopérative les distingue elle-même.',
    nl: 'Dezelfde coöperatie houdt ze zelf uit elkaar.',
    de: 'Dieselbe Genossenschaft unterscheidet sie selbst.',
    en: 'The same co-op tells them apart itself.',
  },
  'other-number': {
    fr: 'Leurs numéros d’entreprise sont différents.',
    nl: 'Hun ondernemingsnummers verschillen.',
    de: 'Ihre Unternehmensnummern sind verschieden.',
    en: 'Their enterprise numbers are different.',
  },
  'kept-apart': {
    fr: 'Une autre décision les garde séparés.',
    nl: 'Een andere beslissing houdt ze gescheiden.',
    de: 'Eine andere Entscheidung hält sie getrennt.',
    en: 'Another decision keeps them apart.',
  },
} as const satisfies Record<string, LocalText>;

export type ObstacleName = keyof typeof obstacleTexts;
