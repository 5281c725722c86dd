/** Chance that is the same in every run. */
export type Invention = {
  /** From 0 to below 1. */
  number(): number;
  oneOf<T>(choices: readonly T[]): T;
  /** A name nobody bears, such as "Vorimont". */
  name(): string;
};

const beginnings = 'Bar Cor Dal Fen Gri Har Jal Lam Mar Nor Ova Per Ram Sel Tor Vor Wan Yer Zel Ber'.split(
  ' ',
);
const middles = 'i a o e an in on ar el ou ai eu'.split(' ');
const endings = 'mont ville court val pré rieux fosse zée nies lez'.split(' ');

/** By the generator mulberry32, from a whole number. */
export function createInvention(seed: number): Invention {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(number() * choices.length)] as T;
  return {
    number,
    oneOf,
    name: () => oneOf(beginnings) + oneOf(middles) + oneOf(endings),
  };
}
