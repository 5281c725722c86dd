/** Texts of days, points and waiting. */
export const promise = {
  'line.home': 'At yours {day}:',
  'line.point': '{name}, {day}:',
  'line.until': 'before {when}, {why}',
  'line.before': 'Order before {when}, {why}',
  'line.allDays': 'All its days',
  'split.never': 'No day of the coming three weeks can bring: {names}.',
  'split.free': 'In {count} goes, free',
  'split.fees': 'In {count} goes: {price} in all',
  'split.sooner': 'Sooner, {day}, the rest could come without: {names}.',
  'product.moreDays': { one: '{count} more day', other: '{count} more days' },
};
