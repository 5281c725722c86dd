/** Texts of unmet demand; French is the reference the others follow key by key. */
export const demand = {
  'demand.nav': 'Demandes',
  'demand.title': 'Ce qu’on n’a pas trouvé',
  'demand.text':
    'Compté semaine par semaine, sans rien garder de qui a cherché. Ce qui a été demandé moins de trois fois n’est pas montré.',
  'demand.download': 'Télécharger (CSV)',
  'demand.places': 'Lieux que personne ne dessert',
  'demand.noPlaces': 'Aucun lieu demandé en vain.',
  'demand.searches': 'Recherches sans résultat',
  'demand.noSearches': 'Chaque recherche a trouvé quelque chose.',
  'demand.wanted': 'Demandé',
  'demand.total': 'Total',
  'demand.kind': 'Quoi',
  'demand.place': 'lieu',
  'demand.search': 'recherche',
  'demand.hidden': {
    one: 'Encore {count} demandé moins de trois fois.',
    other: 'Encore {count} demandés moins de trois fois.',
  },
};
