/** One number per slot, without an object around it; grows as slots are written. */
export type Column = { values(): Uint32Array; put(slot: number, value: number): void };

export function createColumn(capacity: number): Column {
  let values = new Uint32Array(capacity);
  return {
    values: () => values,
    put: (slot, value) => {
      if (slot >= values.length) {
        const grown = new Uint32Array(Math.ceil(slot * 1.5) + 64);
        grown.set(values);
        values = grown;
      }
      values[slot] = value;
    },
  };
}

/** Gives each different key a small number, the first one 0; what has a number keeps it. */
export type Numbered<T> = {
  numberOf(key: string, make: () => T): number;
  /** The number a key has; null when it has none. */
  known(key: string): number | null;
  values: readonly T[];
};

export function createNumbered<T>(): Numbered<T> {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    known: (key) => numbers.get(key) ?? null,
    numberOf: (key, make) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      values.push(make());
      return values.length - 1;
    },
  };
}
