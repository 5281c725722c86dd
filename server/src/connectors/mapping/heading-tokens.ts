import { foldText } from '@carriole/shared/text.ts';

/** The folded words of a heading: `Px T.T.C. (€)` is `px ttc`. */
export function headingTokens(heading: string): string[] {
  const spelt = heading.replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1').replace(/[’']/g, ' ');
  return foldText(spelt)
    .split(' ')
    .filter((token) => token !== '');
}

/** A heading without what stands in parentheses after it. */
export function bareHeading(heading: string): string {
  return heading.replace(/\s*[([].*?[)\]]/g, ' ').trim() || heading;
}
