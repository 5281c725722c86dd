import type { PlaceView } from '@carriole/shared/contracts/federation.ts';
import { foldText } from '@carriole/shared/text.ts';

/** The place a text names without doubt: the only match, the first of a postcode, or the only one of that very name. */
export function choiceOf(text: string, matches: readonly PlaceView[]): PlaceView | null {
  if (matches.length === 1 || /^\d{4}$/.test(text.trim())) return matches[0] ?? null;
  const wanted = foldText(text);
  const exact = matches.filter(
    ({ postcode, place }) => foldText(place) === wanted || foldText(`${postcode} ${place}`) === wanted,
  );
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

/** Where an arrow key leads in a list of suggestions, round and round; null for other keys. */
export function moveTo(key: string, from: number, count: number): number | null {
  if (count === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return null;
  if (from < 0) return key === 'ArrowDown' ? 0 : count - 1;
  return (from + (key === 'ArrowDown' ? 1 : count - 1)) % count;
}
