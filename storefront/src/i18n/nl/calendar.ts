/** Texts of calendars one subscribes to. */
export const calendar = {
  'calendar.title': 'In uw agenda',
  'calendar.household':
    'Uw leveringen en de laatste momenten om te bestellen, bijgehouden in de agenda van uw telefoon.',
  'calendar.week':
    'De rondes, openingen, sluitingen en transporten van uw coöperatie, bijgehouden in uw agenda.',
  'calendar.open': 'Adres vragen',
  'calendar.address': 'Adres van de agenda',
  'calendar.subscribe': 'Abonneren',
  'calendar.copy': 'Kopiëren',
  'calendar.end': 'Niet langer delen',
  'calendar.copied': 'Het adres is gekopieerd.',
  'calendar.copyByHand': 'Selecteer het adres en kopieer het.',
  'calendar.ended': 'Dit adres antwoordt niet meer.',
  'calendar.secret': 'Wie dit adres heeft, ziet deze agenda. Hou het voor uzelf.',
  'calendar.failed': 'Dat lukte niet. Probeer zo dadelijk opnieuw.',
};
