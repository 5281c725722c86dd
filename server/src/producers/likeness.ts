import { foldText } from '@carriole/shared/text.ts';
import type { Decisions } from './decisions.ts';
import type { Evidence } from './evidence.ts';

/** What tells whether two co-ops' producers are one. */
export type ProducerIdentity = {
  ref: string;
  name: string;
  postcode: string;
  place: string;
  /** Ten digits, or null when not stated. */
  enterpriseNumber: string | null;
};

export type ProducerRow<P extends ProducerIdentity> = { cooperativeSlug: string; producer: P };

export type ProducerGround = Evidence<
  | 'decision'
  | 'same-number'
  | 'other-number'
  | 'same-words'
  | 'alike-words'
  | 'same-place'
  | 'other-place'
  | 'same-cooperative'
>;

const legalForms = wordSet('srl sprl sa sc scrl scs snc asbl bv bvba nv cv cvba vof vzw');
const fillers = wordSet('le la les l un une de du des d et en het een der die das und van');
const writtenOut = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['fme', 'ferme'],
  ['frm', 'ferme'],
  ['fromag', 'fromagerie'],
]);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The folded words of a producer's name without its legal form: case, accents and punctuation are gone, order stays. */
export function producerWords(name: string): string[] {
  const words = foldText(name).split(' ');
  const kept = words.filter((word) => !legalForms.has(word));
  return kept.length > 0 ? kept : words;
}

/** The same for one producer however its name's words are ordered, in its village. */
export function nameAndPlace<P extends ProducerIdentity>({ producer }: ProducerRow<P>): string {
  return [sameWords(producer.name), producer.postcode, foldText(producer.place)].join('|');
}

function sameWords(name: string): string {
  return producerWords(name).sort().join(' ');
}

/** Equal for names that a person should look at: articles, abbreviations and plural endings are gone. */
export function looseProducerName(name: string): string {
  const words = producerWords(name);
  const telling = words.filter((word) => !fillers.has(word)).map((word) => writtenOut.get(word) ?? word);
  return (telling.length > 0 ? telling : words)
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
    .sort()
    .join(' ');
}

/** All that speaks for or against two rows being one producer, the telling facts first. */
export function producerEvidence<P extends ProducerIdentity>(
  one: ProducerRow<P>,
  other: ProducerRow<P>,
  decided: ReturnType<Decisions['of']>,
): ProducerGround[] {
  const [a, b] = [one.producer, other.producer];
  const found: ProducerGround[] = [];
  if (decided === 'join') found.push({ kind: 'decision', strength: 'strong', values: ['', ''] });
  if (a.enterpriseNumber !== null && b.enterpriseNumber !== null) {
    const values = [a.enterpriseNumber, b.enterpriseNumber] as const;
    const same = a.enterpriseNumber === b.enterpriseNumber;
    found.push(
      same
        ? { kind: 'same-number', strength: 'strong', values }
        : { kind: 'other-number', strength: 'against', values },
    );
  }
  const names = [a.name, b.name] as const;
  if (sameWords(a.name) === sameWords(b.name))
    found.push({ kind: 'same-words', strength: 'weak', values: names });
  else if (looseProducerName(a.name) === looseProducerName(b.name))
    found.push({ kind: 'alike-words', strength: 'weak', values: names });
  const places = [`${a.postcode} ${a.place}`, `${b.postcode} ${b.place}`] as const;
  const together = a.postcode === b.postcode && foldText(a.place) === foldText(b.place);
  // A name is strong evidence only in one village: "Ferme du Moulin" is in many.
  found.push(
    together
      ? { kind: 'same-place', strength: 'weak', values: places }
      : { kind: 'other-place', strength: 'against', values: places },
  );
  if (one.cooperativeSlug === other.cooperativeSlug)
    found.push({
      kind: 'same-cooperative',
      strength: 'against',
      values: [one.cooperativeSlug, other.cooperativeSlug],
    });
  return found;
}
