/** Texts of calendars one subscribes to. */
export const calendar = {
  'calendar.title': 'In your calendar',
  'calendar.household':
    'Your deliveries and the last moments to order, kept up to date in your phone’s calendar.',
  'calendar.week': 'Your co-op’s rounds, openings, cut-offs and vans, kept up to date in your calendar.',
  'calendar.open': 'Get the address',
  'calendar.address': 'Address of the calendar',
  'calendar.subscribe': 'Subscribe',
  'calendar.copy': 'Copy',
  'calendar.end': 'Stop sharing',
  'calendar.copied': 'The address is copied.',
  'calendar.copyByHand': 'Select the address and copy it.',
  'calendar.ended': 'This address answers no more.',
  'calendar.secret': 'Whoever has this address sees this calendar. Keep it to yourself.',
  'calendar.failed': 'That did not work. Try again in a moment.',
};
