import type { LocalText } from './locale.ts';

/** The sentences of refusals about waiting lists. */
export const waitingProblemTexts = {
  'day-has-room': {
    fr: 'Il y a encore de la place ce jour-là : vous pouvez commander tout de suite.',
    nl: 'Die dag is er nog plaats: u kunt meteen bestellen.',
    de: 'An diesem Tag ist noch Platz: Sie können gleich bestellen.',
    en: 'There is still room on that day: you can order right away.',
  },
  'waiting-not-found': {
    fr: 'Cette inscription sur liste d’attente n’existe pas.',
    nl: 'Deze inschrijving op de wachtlijst bestaat niet.',
    de: 'Diesen Eintrag auf der Warteliste gibt es nicht.',
    en: 'This place on the waiting list does not exist.',
  },
} satisfies Record<string, LocalText>;
