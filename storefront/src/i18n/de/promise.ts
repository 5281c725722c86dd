/** Texts of days, points and waiting. */
export const promise = {
  'line.home': 'Bei Ihnen {day}:',
  'line.point': '{name}, {day}:',
  'line.until': 'bis {when}, {why}',
  'line.before': 'Bestellen Sie bis {when}, {why}',
  'line.allDays': 'Alle Tage',
  'split.never': 'An keinem Tag der nächsten drei Wochen kann kommen: {names}.',
  'split.free': 'In {count} Malen, kostenlos',
  'split.fees': 'In {count} Malen: zusammen {price}',
  'split.sooner': 'Früher, {day}, könnte der Rest kommen, ohne: {names}.',
  'product.moreDays': { one: 'Noch {count} Tag', other: 'Noch {count} Tage' },
};
