const entities: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€', deg: '°', middot: '·' },
  ...{ rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', laquo: '«', raquo: '»', hellip: '…' },
  ...{ ndash: '–', mdash: '—', times: '×', frac12: '½', oelig: 'œ', OElig: 'Œ', aelig: 'æ', szlig: 'ß' },
};

/** Combining marks by the last word of an entity's name: `&eacute;` is an e with an acute. */
const accents: Record<string, string> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a' },
  ...{ cedil: '\u0327' },
};

/** The text a person would read in a piece of HTML: no tags, scripts or entities, single spaces. Text without any stays. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, name: string) => characterOf(name) ?? whole)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim();
}

function characterOf(name: string): string | null {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
  }
  const accent = accents[name.slice(1)];
  if (accent !== undefined) return `${name[0]}${accent}`.normalize('NFC');
  return Object.hasOwn(entities, name) ? (entities[name] ?? null) : null;
}
