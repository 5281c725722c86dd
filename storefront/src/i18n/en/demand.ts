/** Texts of unmet demand. */
export const demand = {
  'demand.nav': 'Demand',
  'demand.title': 'What people did not find',
  'demand.text':
    'Counted week by week, keeping nothing of who looked. What was asked for fewer than three times is not shown.',
  'demand.download': 'Download (CSV)',
  'demand.places': 'Places nobody delivers to',
  'demand.noPlaces': 'No place was asked for in vain.',
  'demand.searches': 'Searches that found nothing',
  'demand.noSearches': 'Every search found something.',
  'demand.wanted': 'Wanted',
  'demand.total': 'Total',
  'demand.kind': 'What',
  'demand.place': 'place',
  'demand.search': 'search',
  'demand.hidden': {
    one: '{count} more, asked for fewer than three times.',
    other: '{count} more, asked for fewer than three times.',
  },
};
