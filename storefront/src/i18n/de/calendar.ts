/** Texts of calendars one subscribes to. */
export const calendar = {
  'calendar.title': 'In Ihrem Kalender',
  'calendar.household':
    'Ihre Lieferungen und die letzten Momente zum Bestellen, stets aktuell im Kalender Ihres Telefons.',
  'calendar.week':
    'Touren, Öffnungen, Bestellschlüsse und Transporte Ihrer Genossenschaft, stets aktuell in Ihrem Kalender.',
  'calendar.open': 'Adresse holen',
  'calendar.address': 'Adresse des Kalenders',
  'calendar.subscribe': 'Abonnieren',
  'calendar.copy': 'Kopieren',
  'calendar.end': 'Nicht mehr teilen',
  'calendar.copied': 'Die Adresse ist kopiert.',
  'calendar.copyByHand': 'Markieren Sie die Adresse und kopieren Sie sie.',
  'calendar.ended': 'Diese Adresse antwortet nicht mehr.',
  'calendar.secret': 'Wer diese Adresse hat, sieht diesen Kalender. Behalten Sie sie für sich.',
  'calendar.failed': 'Das hat nicht geklappt. Versuchen Sie es gleich noch einmal.',
};
