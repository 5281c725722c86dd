import type { LocalText } from '@carriole/shared/locale.ts';

function text(fr: string, nl: string, de: string, en: string): LocalText {
  return { fr, nl, de, en };
}

/** Why a source could not be read, as the co-op's staff reads it. */
export const failureTexts = {
  'address-not-allowed': text(
    'Cette adresse ne peut pas servir de source.',
    'Dit adres kan geen bron zijn.',
    'Diese Adresse kann keine Quelle sein.',
    'This address cannot be a source.',
  ),
  unreachable: text(
    'Personne ne répond à cette adresse.',
    'Op dit adres antwoordt niemand.',
    'Unter dieser Adresse antwortet niemand.',
    'Nobody answers at this address.',
  ),
  'not-found': text(
    'Il n’y a rien à cette adresse.',
    'Op dit adres staat niets.',
    'Unter dieser Adresse ist nichts.',
    'There is nothing at this address.',
  ),
  'not-authorised': text(
    'La clé n’est pas acceptée.',
    'De sleutel wordt niet aanvaard.',
    'Der Schlüssel wird nicht angenommen.',
    'The key is not accepted.',
  ),
  'not-understood': text(
    'Le serveur de la source ne comprend pas notre demande.',
    'De server van de bron begrijpt onze vraag niet.',
    'Der Server der Quelle versteht unsere Anfrage nicht.',
    'The source’s server does not understand what we ask.',
  ),
  'server-error': text(
    'Le serveur de la source est en panne.',
    'De server van de bron heeft een storing.',
    'Der Server der Quelle hat eine Störung.',
    'The source’s server is out of order.',
  ),
  throttled: text(
    'Le serveur de la source demande de revenir plus tard.',
    'De server van de bron vraagt om later terug te komen.',
    'Der Server der Quelle bittet, später wiederzukommen.',
    'The source’s server asks to come back later.',
  ),
  'too-many-redirects': text(
    'Cette adresse renvoie sans fin à une autre.',
    'Dit adres verwijst eindeloos door.',
    'Diese Adresse leitet endlos weiter.',
    'This address leads on and on to others.',
  ),
  'too-large': text(
    'La source est trop grande.',
    'De bron is te groot.',
    'Die Quelle ist zu groß.',
    'The source is too large.',
  ),
  'timed-out': text(
    'La source met trop de temps à répondre.',
    'De bron doet er te lang over.',
    'Die Quelle braucht zu lange.',
    'The source takes too long to answer.',
  ),
  'cut-off': text(
    'La lecture a été coupée en route.',
    'Het lezen werd onderweg afgebroken.',
    'Das Lesen brach unterwegs ab.',
    'The reading was cut off half-way.',
  ),
  'html-instead': text(
    'Une page web est venue à la place des données.',
    'In plaats van gegevens kwam er een webpagina.',
    'Statt Daten kam eine Webseite.',
    'A web page came instead of data.',
  ),
  'not-data': text(
    'Ce qui est venu n’est pas un catalogue.',
    'Wat er kwam, is geen catalogus.',
    'Was kam, ist kein Katalog.',
    'What came is not a catalogue.',
  ),
  stopped: text(
    'La lecture a été arrêtée.',
    'Het lezen werd gestopt.',
    'Das Lesen wurde angehalten.',
    'The reading was stopped.',
  ),
  'nothing-read': text(
    'Aucun fichier de la source ne se lit.',
    'Geen enkel bestand van de bron is leesbaar.',
    'Keine Datei der Quelle ist lesbar.',
    'None of the source’s files can be read.',
  ),
  'key-unreadable': text(
    'La clé enregistrée ne s’ouvre plus. Donnez-la à nouveau.',
    'De bewaarde sleutel gaat niet meer open. Geef hem opnieuw.',
    'Der gespeicherte Schlüssel lässt sich nicht mehr öffnen. Bitte neu eingeben.',
    'The stored key no longer opens. Please enter it again.',
  ),
  'gave-up': text(
    'La lecture s’est arrêtée plusieurs fois. Réessayez.',
    'Het lezen stopte meermaals. Probeer opnieuw.',
    'Das Lesen brach mehrmals ab. Bitte erneut versuchen.',
    'The reading stopped several times. Please try again.',
  ),
} satisfies Record<string, LocalText>;

/** The stable slug of a failure. */
export type Failure = keyof typeof failureTexts;

/** Why a reading waits for approval. */
export const holdTexts = {
  'withdraws-much': text(
    'Plus d’un article sur cinq de la coopérative serait retiré.',
    'Meer dan een op de vijf artikelen van de coöperatie zou verdwijnen.',
    'Mehr als jeder fünfte Artikel der Genossenschaft würde entfallen.',
    'More than one in five of the co-op’s articles would be withdrawn.',
  ),
  'refuses-much': text(
    'Plus de trois lignes sur dix sont refusées, ou un tableau entier ne se lit pas.',
    'Meer dan drie op de tien regels zijn geweigerd, of een hele tabel is onleesbaar.',
    'Mehr als drei von zehn Zeilen wurden abgelehnt, oder eine ganze Tabelle ist nicht lesbar.',
    'More than three rows in ten are refused, or a whole table cannot be read.',
  ),
} satisfies Record<string, LocalText>;
