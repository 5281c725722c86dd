/** Texts of days, points and waiting. */
export const promise = {
  'line.home': 'Bij u {day}:',
  'line.point': '{name}, {day}:',
  'line.until': 'vóór {when}, {why}',
  'line.before': 'Bestel vóór {when}, {why}',
  'line.allDays': 'Alle dagen',
  'split.never': 'Op geen dag van de komende drie weken kan dit komen: {names}.',
  'split.free': 'In {count} keer, gratis',
  'split.fees': 'In {count} keer: samen {price}',
  'split.sooner': 'Vroeger, {day}, kan de rest komen zonder: {names}.',
  'product.moreDays': { one: 'Nog {count} dag', other: 'Nog {count} dagen' },
};
