/** Texts of waiting lists; French is the reference the others follow key by key. */
export const waiting = {
  'wait.title': 'Liste d’attente',
  'wait.text':
    'Ces jours sont complets. Laissez votre adresse : nous écrivons dès qu’une place se libère, dans l’ordre des inscriptions.',
  'wait.join': 'Complet : attendre une place',
  'wait.submit': 'Me prévenir',
  'wait.failed': 'Cela n’a pas marché. Réessayez dans un instant.',
  'wait.status.waiting': 'Vous êtes sur la liste d’attente',
  'wait.status.offered': 'Une place est libre pour vous',
  'wait.status.taken': 'Vous avez pris la place',
  'wait.status.left': 'Vous n’attendez plus',
  'wait.status.missed': 'La place est allée à la personne suivante',
  'wait.status.over': 'Aucune place ne s’est libérée à temps',
  'wait.held': 'Elle est gardée pour vous jusqu’au {when}.',
  'wait.take': 'Prendre la place et commander',
  'wait.mail': 'Nous vous écrivons dès qu’une place se libère. Rien d’autre ne sera envoyé à cette adresse.',
  'wait.leave': 'Ne plus attendre',
  'wait.ahead': { one: 'Il y a {count} personne avant vous.', other: 'Il y a {count} personnes avant vous.' },
};
