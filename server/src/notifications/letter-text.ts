import type { Block, Item, Letter, Row } from './letter.ts';

const width = 68;

/** The plain text of a letter, lines of about 68 characters where words allow it. */
export function letterText({ locale, title, blocks, footer }: Letter): string {
  const colon = locale === 'fr' ? '\u00a0: ' : ': ';
  const parts = [
    underlined(title, '='),
    ...blocks.map((block) => blockText(block, colon)),
    `-- \n${wrap(footer)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block, colon: string): string {
  switch (block.kind) {
    case 'heading':
      return underlined(block.text, '-');
    case 'paragraph':
      return wrap(block.text);
    case 'facts':
      return block.rows.map((row) => factText(row, colon)).join('\n');
    case 'items':
      return block.items.map(itemText).join('\n');
    case 'sums':
      return block.rows.map(({ label, value }) => spread(label, value)).join('\n');
    case 'link':
      return `${block.label}${colon.trimEnd()}\n${block.url}\n${wrap(block.hint)}`;
  }
}

function underlined(text: string, mark: string): string {
  return `${text}\n${mark.repeat(Math.min(text.length, width))}`;
}

/** What a customer wrote over several lines stays set in, so that it cannot pass for part of the letter. */
function factText({ label, value }: Row, colon: string): string {
  const lines = value.split('\n');
  if (lines.length === 1) return `${label}${colon}${value}`;
  return [`${label}${colon.trimEnd()}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

function itemText({ quantity, title, details, amount }: Item): string {
  const first = spread(`${quantity} × ${title}`, amount);
  return [first, ...details.map((detail) => `    ${detail}`)].join('\n');
}

function spread(left: string, right: string): string {
  return `${left}  ${right.padStart(width - left.length - 2)}`;
}

function wrap(text: string): string {
  return text.split('\n').map(wrapLine).join('\n');
}

function wrapLine(text: string): string {
  const lines: string[] = [];
  let line = '';
  // Not at spaces that do not break: an amount and its sign stay together.
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > width) lines.push(line);
    line = line !== '' && longer.length > width ? word : longer;
  }
  return [...lines, line].join('\n');
}
