type Compare<T> = (a: T, b: T) => number;

/** A sorted list without what is gone and with what was added, which is sorted too: one pass over both. */
export function mergeSorted<T>(
  list: readonly T[],
  gone: ReadonlySet<T>,
  added: readonly T[],
  compare: Compare<T>,
): T[] {
  const merged: T[] = [];
  let next = 0;
  for (const item of list) {
    if (gone.has(item)) continue;
    for (; next < added.length && compare(added[next] as T, item) < 0; next += 1)
      merged.push(added[next] as T);
    merged.push(item);
  }
  for (; next < added.length; next += 1) merged.push(added[next] as T);
  return merged;
}

/**
 * The numbers that would stand from `start` to `end` were they sorted, without sorting the others. Changes the order
 * of `numbers`, which holds no NaN.
 */
export function sortedSlice(numbers: Float64Array, start: number, end: number): Float64Array {
  const last = Math.min(end, numbers.length);
  if (start >= last) return new Float64Array(0);
  if (start > 0) select(numbers, start, 0, numbers.length - 1);
  if (last < numbers.length) select(numbers, last - 1, start, numbers.length - 1);
  return numbers.slice(start, last).sort();
}

/** Hoare's selection: afterwards what stands before `wanted` is not larger, and what stands behind not smaller. */
function select(numbers: Float64Array, wanted: number, from: number, to: number): void {
  let [low, high] = [from, to];
  while (low < high) {
    const [right, left] = partition(numbers, low, high);
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else return;
  }
}

/** Puts the small before the large, and tells where the small end and where the large begin. */
function partition(numbers: Float64Array, low: number, high: number): [number, number] {
  const pivot = middleOf(numbers, low, high);
  let [left, right] = [low, high];
  while (left <= right) {
    while ((numbers[left] as number) < pivot) left += 1;
    while ((numbers[right] as number) > pivot) right -= 1;
    if (left > right) break;
    const held = numbers[left] as number;
    numbers[left] = numbers[right] as number;
    numbers[right] = held;
    left += 1;
    right -= 1;
  }
  return [right, left];
}

/** The middle of the first, the middle and the last: lists that are sorted already are the usual case. */
function middleOf(numbers: Float64Array, low: number, high: number): number {
  const [a, b, c] = [numbers[low], numbers[(low + high) >> 1], numbers[high]] as [number, number, number];
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
