import { foldText } from '@carriole/shared/text.ts';
import { looseProducerName } from '../../producers/likeness.ts';
import { producerNameRef } from '../check-producer.ts';
import { cellText } from '../parsed.ts';
import type { Cell } from '../source.ts';
import type { Named } from './guess-mapping.ts';

/**
 * Finds the producer a cell names, by reference or by name, whatever the case, accents, legal form, articles and usual
 * abbreviations. A name that fits two is none. Empty when nobody fits.
 */
export function producerFinder(known: readonly Named[]): (cell: Cell | undefined) => string {
  const byRef = new Set(known.map(({ ref }) => ref));
  const keys = [
    unique(known, ({ ref }) => foldText(ref)),
    unique(known, ({ name }) => producerNameRef(name)),
    unique(known, ({ name }) => looseProducerName(name)),
  ];
  return (cell) => {
    const text = cellText(cell);
    if (text === '') return '';
    if (byRef.has(text)) return text;
    const asked = [foldText(text), producerNameRef(text), looseProducerName(text)];
    return asked.map((key, index) => keys[index]?.get(key)).find((ref) => ref !== undefined) ?? '';
  };
}

function unique(known: readonly Named[], keyOf: (one: Named) => string): Map<string, string> {
  const refs = Map.groupBy(known, keyOf);
  const found = new Map<string, string>();
  for (const [key, same] of refs) {
    const distinct = new Set(same.map(({ ref }) => ref));
    const [only] = distinct;
    if (key !== '' && distinct.size === 1 && only !== undefined) found.set(key, only);
  }
  return found;
}
