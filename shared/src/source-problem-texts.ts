import type { LocalText } from './locale.ts';

/** The sentences of the refusals of sources, their readings and hand-edits. */
export const sourceProblemTexts = {
  'source-not-found': {
    fr: 'Cette source n’existe pas.',
    nl: 'Deze bron bestaat niet.',
    de: 'Diese Quelle gibt es nicht.',
    en: 'There is no such source.',
  },
  'source-file-not-found': {
    fr: 'Cette source n’a pas de fichier de ce nom.',
    nl: 'Deze bron heeft geen bestand met die naam.',
    de: 'Diese Quelle hat keine Datei mit diesem Namen.',
    en: 'This source has no file of that name.',
  },
  'source-not-ready': {
    fr: 'Cette source n’est pas prête : ajoutez un fichier et dites ce que sont ses colonnes.',
    nl: 'Deze bron is nog niet klaar: voeg een bestand toe en zeg wat de kolommen zijn.',
    de: 'Diese Quelle ist noch nicht bereit: Fügen Sie eine Datei hinzu und sagen Sie, was die Spalten sind.',
    en: 'This source is not ready: add a file and say what its columns are.',
  },
  'source-unreadable': {
    fr: 'La source ne se lit pas : {detail}',
    nl: 'De bron is onleesbaar: {detail}',
    de: 'Die Quelle ist nicht lesbar: {detail}',
    en: 'The source cannot be read: {detail}',
  },
  'address-not-allowed': {
    fr: 'Cette adresse ne peut pas servir de source.',
    nl: 'Dit adres kan geen bron zijn.',
    de: 'Diese Adresse kann keine Quelle sein.',
    en: 'This address cannot be a source.',
  },
  'import-run-not-found': {
    fr: 'Cette lecture n’existe pas.',
    nl: 'Deze lezing bestaat niet.',
    de: 'Diese Lesung gibt es nicht.',
    en: 'There is no such run.',
  },
  'run-in-progress': {
    fr: 'Une lecture de cette source est en cours.',
    nl: 'Deze bron wordt net gelezen.',
    de: 'Diese Quelle wird gerade gelesen.',
    en: 'This source is being read right now.',
  },
  'run-not-waiting': {
    fr: 'Cette lecture n’attend plus de décision.',
    nl: 'Deze lezing wacht niet meer op een beslissing.',
    de: 'Diese Lesung wartet auf keine Entscheidung mehr.',
    en: 'This run no longer waits for a decision.',
  },
  'run-outdated': {
    fr: 'La source a changé depuis cette lecture. Relisez-la.',
    nl: 'De bron is sinds deze lezing veranderd. Lees ze opnieuw.',
    de: 'Die Quelle hat sich seit dieser Lesung geändert. Bitte neu lesen.',
    en: 'The source has changed since this run. Read it again.',
  },
  'run-not-undoable': {
    fr: 'Seule la dernière lecture appliquée peut être annulée.',
    nl: 'Alleen de laatst toegepaste lezing kan ongedaan worden gemaakt.',
    de: 'Nur die zuletzt übernommene Lesung kann rückgängig gemacht werden.',
    en: 'Only the run applied last can be undone.',
  },
  'offer-not-found': {
    fr: 'Cet article n’est pas dans votre assortiment.',
    nl: 'Dit artikel zit niet in uw aanbod.',
    de: 'Dieser Artikel ist nicht in Ihrem Angebot.',
    en: 'This article is not among your offers.',
  },
} satisfies Record<string, LocalText>;
