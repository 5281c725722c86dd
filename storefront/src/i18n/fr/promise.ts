/** Texts of days, points and waiting; French is the reference the others follow key by key. */
export const promise = {
  'line.home': 'Chez vous {day} :',
  'line.point': '{name}, {day} :',
  'line.until': 'avant {when}, {why}',
  'line.before': 'Commandez avant {when}, {why}',
  'line.allDays': 'Tous ses jours',
  'split.never': 'Aucun jour des trois semaines à venir ne peut amener : {names}.',
  'split.free': 'En {count} fois, sans frais',
  'split.fees': 'En {count} fois : {price} en tout',
  'split.sooner': 'Plus tôt, {day}, le reste pourrait venir sans : {names}.',
  'product.moreDays': { one: 'Encore {count} jour', other: 'Encore {count} jours' },
};
