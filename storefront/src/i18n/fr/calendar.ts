/** Texts of calendars one subscribes to; French is the reference the others follow key by key. */
export const calendar = {
  'calendar.title': 'Dans votre agenda',
  'calendar.household':
    'Vos livraisons et les derniers moments pour commander, tenus à jour dans l’agenda de votre téléphone.',
  'calendar.week':
    'Les tournées, les ouvertures, les clôtures et les navettes de votre coopérative, tenues à jour dans votre agenda.',
  'calendar.open': 'Obtenir l’adresse',
  'calendar.address': 'Adresse de l’agenda',
  'calendar.subscribe': 'S’abonner',
  'calendar.copy': 'Copier',
  'calendar.end': 'Ne plus partager',
  'calendar.copied': 'L’adresse est copiée.',
  'calendar.copyByHand': 'Sélectionnez l’adresse et copiez-la.',
  'calendar.ended': 'Cette adresse ne répond plus.',
  'calendar.secret': 'Qui a cette adresse voit cet agenda. Gardez-la pour vous.',
  'calendar.failed': 'Cela n’a pas marché. Réessayez dans un instant.',
};
