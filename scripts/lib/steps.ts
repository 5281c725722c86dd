import { styleText } from 'node:util';

/** One thing after another, each said as it begins; `done` says how long the last one took if it was slow. */
export type Steps = { next(text: string): void; done(): void };

/** A step this long is worth a second line. In ms. */
const slow = 700;

/** Says a step as it begins, and how long it took when that was slow. A failure passes through. */
export async function step<T>(text: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  say(text);
  const result = await work();
  sayIfSlow(text, begun);
  return result;
}

/** For steps that are only heard of as they begin, such as those of another process. */
export function createSteps(): Steps {
  let current: { text: string; begun: number } | null = null;
  const done = () => {
    if (current !== null) {
      sayIfSlow(current.text, current.begun);
      current = null;
    }
  };
  return {
    next: (text) => {
      done();
      current = { text, begun: performance.now() };
      say(text);
    },
    done,
  };
}

/** One short line of progress. */
export function say(text: string): void {
  console.log(`  ${styleText('dim', '·')} ${text}`);
}

/** `0.4 s`, `12.3 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function sayIfSlow(text: string, begun: number): void {
  const took = performance.now() - begun;
  if (took >= slow) {
    console.log(styleText('dim', `    ${text}: done in ${seconds(took)}`));
  }
}
