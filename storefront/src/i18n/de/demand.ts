/** Texts of unmet demand. */
export const demand = {
  'demand.nav': 'Nachfrage',
  'demand.title': 'Was man nicht fand',
  'demand.text':
    'Pro Woche gezählt, ohne festzuhalten, wer gesucht hat. Was weniger als dreimal gefragt wurde, steht nicht hier.',
  'demand.download': 'Herunterladen (CSV)',
  'demand.places': 'Orte, die niemand beliefert',
  'demand.noPlaces': 'Kein Ort wurde vergeblich gefragt.',
  'demand.searches': 'Suchen ohne Ergebnis',
  'demand.noSearches': 'Jede Suche fand etwas.',
  'demand.wanted': 'Gefragt',
  'demand.total': 'Summe',
  'demand.kind': 'Was',
  'demand.place': 'Ort',
  'demand.search': 'Suche',
  'demand.hidden': {
    one: 'Noch {count}, weniger als dreimal gefragt.',
    other: 'Noch {count}, weniger als dreimal gefragt.',
  },
};
