import type { Locale } from '@carriole/shared/locale.ts';

export type Row = { label: string; value: string };
export type Item = { quantity: string; title: string; details: string[]; amount: string };

/** One piece of a letter: its HTML and its plain text are drawn from the same pieces, so they say the same. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; rows: Row[] }
  | { kind: 'items'; headings: { quantity: string; article: string; amount: string }; items: Item[] }
  | { kind: 'sums'; rows: (Row & { isTotal?: boolean })[] }
  | { kind: 'link'; label: string; url: string; hint: string };

export type Letter = { locale: Locale; subject: string; title: string; blocks: Block[]; footer: string };

/** A letter ready to be sent. */
export type WrittenMail = { subject: string; text: string; html: string };

/** A row when there is something to say, nothing otherwise. */
export function rowIf(label: string, value: string | null | undefined): Row[] {
  return value ? [{ label, value }] : [];
}

/** What somebody typed as one line: a name with a line break must not look like two lines of the letter. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
