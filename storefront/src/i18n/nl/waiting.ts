/** Texts of waiting lists. */
export const waiting = {
  'wait.title': 'Wachtlijst',
  'wait.text':
    'Deze dagen zijn volzet. Laat uw adres achter: we schrijven zodra er een plaats vrijkomt, in volgorde van inschrijving.',
  'wait.join': 'Volzet: op een plaats wachten',
  'wait.submit': 'Verwittig mij',
  'wait.failed': 'Dat lukte niet. Probeer zo dadelijk opnieuw.',
  'wait.status.waiting': 'U staat op de wachtlijst',
  'wait.status.offered': 'Er is een plaats vrij voor u',
  'wait.status.taken': 'U nam de plaats',
  'wait.status.left': 'U wacht niet meer',
  'wait.status.missed': 'De plaats ging naar de volgende',
  'wait.status.over': 'Er kwam geen plaats op tijd vrij',
  'wait.held': 'We bewaren ze voor u tot {when}.',
  'wait.take': 'De plaats nemen en bestellen',
  'wait.mail': 'We schrijven zodra er een plaats vrijkomt. Verder wordt niets naar dit adres gestuurd.',
  'wait.leave': 'Niet langer wachten',
  'wait.ahead': { one: 'Er is {count} persoon voor u.', other: 'Er zijn {count} personen voor u.' },
};
