import type { CoopOrderDetail } from '@carriole/shared/contracts/desk.ts';
import { foldText } from '@carriole/shared/text.ts';

type Line = CoopOrderDetail['part']['lines'][number];

/** The lines in the order someone packs them: producer by producer, then by name. */
export function packingOrder(lines: readonly Line[]): Line[] {
  const key = (line: Line) => `${foldText(line.producer)}\n${foldText(line.name)}`;
  return [...lines].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}
