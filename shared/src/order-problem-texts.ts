import type { LocalText } from './locale.ts';

/** The sentences of refusals that come with another way to order. */
export const orderProblemTexts = {
  'sellers-changed': {
    fr: 'Entre-temps, une partie du panier est passée à une autre coopérative. Vérifiez et confirmez à nouveau.',
    nl: 'Intussen is een deel van de mand naar een andere coöperatie gegaan. Kijk het na en bevestig opnieuw.',
    de: 'Inzwischen kommt ein Teil des Korbs von einer anderen Genossenschaft. Bitte prüfen und erneut bestätigen.',
    en: 'Meanwhile part of the basket has gone to another co-op. Check it and confirm again.',
  },
} satisfies Record<string, LocalText>;

/** The next day a basket can have, when the chosen one is gone. */
export const nextDayTexts = {
  delivery: {
    fr: 'Prochaine livraison possible : {date}, {from} – {to}.',
    nl: 'Volgende mogelijke levering: {date}, {from} – {to}.',
    de: 'Nächste mögliche Lieferung: {date}, {from} – {to}.',
    en: 'Next possible delivery: {date}, {from} – {to}.',
  },
  pickup: {
    fr: 'Prochain retrait possible : {date}, {from} – {to}, {name}.',
    nl: 'Volgende mogelijke afhaling: {date}, {from} – {to}, {name}.',
    de: 'Nächste mögliche Abholung: {date}, {from} – {to}, {name}.',
    en: 'Next possible pickup: {date}, {from} – {to}, {name}.',
  },
} satisfies Record<string, LocalText>;

/** Why a line comes from another co-op than the buyer saw. */
export const reroutedTexts = {
  'out-of-stock': {
    fr: '{name} vient maintenant de {now} : {before} n’en a plus assez.',
    nl: '{name} komt nu van {now}: {before} heeft er niet genoeg meer.',
    de: '{name} kommt jetzt von {now}: {before} hat nicht mehr genug.',
    en: '{name} now comes from {now}: {before} no longer has enough.',
  },
  'too-late': {
    fr: '{name} vient maintenant de {now} : chez {before}, les commandes sont closes pour ce jour.',
    nl: '{name} komt nu van {now}: bij {before} zijn de bestellingen voor die dag afgesloten.',
    de: '{name} kommt jetzt von {now}: bei {before} ist Bestellschluss für diesen Tag vorbei.',
    en: '{name} now comes from {now}: orders at {before} have closed for that day.',
  },
  other: {
    fr: '{name} vient maintenant de {now}, et non plus de {before}.',
    nl: '{name} komt nu van {now} en niet meer van {before}.',
    de: '{name} kommt jetzt von {now} und nicht mehr von {before}.',
    en: '{name} now comes from {now}, and no longer from {before}.',
  },
} satisfies Record<string, LocalText>;
