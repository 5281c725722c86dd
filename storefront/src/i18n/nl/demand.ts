/** Texts of unmet demand. */
export const demand = {
  'demand.nav': 'Vraag',
  'demand.title': 'Wat men niet vond',
  'demand.text':
    'Geteld per week, zonder bij te houden wie zocht. Wat minder dan drie keer gevraagd werd, staat er niet bij.',
  'demand.download': 'Downloaden (CSV)',
  'demand.places': 'Plaatsen waar niemand levert',
  'demand.noPlaces': 'Geen plaats tevergeefs gevraagd.',
  'demand.searches': 'Zoekopdrachten zonder resultaat',
  'demand.noSearches': 'Elke zoekopdracht vond iets.',
  'demand.wanted': 'Gevraagd',
  'demand.total': 'Totaal',
  'demand.kind': 'Wat',
  'demand.place': 'plaats',
  'demand.search': 'zoekopdracht',
  'demand.hidden': {
    one: 'Nog {count} minder dan drie keer gevraagd.',
    other: 'Nog {count} minder dan drie keer gevraagd.',
  },
};
