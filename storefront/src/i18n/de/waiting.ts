/** Texts of waiting lists. */
export const waiting = {
  'wait.title': 'Warteliste',
  'wait.text':
    'Diese Tage sind voll. Lassen Sie Ihre Adresse da: wir schreiben, sobald ein Platz frei wird, in der Reihenfolge der Anmeldung.',
  'wait.join': 'Voll: auf einen Platz warten',
  'wait.submit': 'Benachrichtigen',
  'wait.failed': 'Das hat nicht geklappt. Versuchen Sie es gleich noch einmal.',
  'wait.status.waiting': 'Sie stehen auf der Warteliste',
  'wait.status.offered': 'Ein Platz ist frei für Sie',
  'wait.status.taken': 'Sie haben den Platz genommen',
  'wait.status.left': 'Sie warten nicht mehr',
  'wait.status.missed': 'Der Platz ging an die nächste Person',
  'wait.status.over': 'Kein Platz wurde rechtzeitig frei',
  'wait.held': 'Wir halten ihn für Sie bis {when}.',
  'wait.take': 'Platz nehmen und bestellen',
  'wait.mail': 'Wir schreiben, sobald ein Platz frei wird. Sonst wird an diese Adresse nichts gesendet.',
  'wait.leave': 'Nicht mehr warten',
  'wait.ahead': { one: 'Vor Ihnen ist {count} Person.', other: 'Vor Ihnen sind {count} Personen.' },
};
