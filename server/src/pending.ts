import { type Change, mostPatched } from './catalogue-changes.ts';

/** What is to be read again: everything, or some products and all those of some producers. */
export type Work = { reload: boolean; products: readonly string[]; producers: readonly string[] };

export type Pending = {
  /** Resolves once a reading that began after this call is done. Rejects when that reading fails. */
  add(change: Exclude<Change, { kind: 'ordered' }>): Promise<void>;
  /** Runs when the present reading is done; not at all when there is none. */
  afterwards(action: () => void): void;
};

/**
 * Reads one thing at a time, so that nothing older ever replaces something newer; what comes meanwhile is gathered and
 * read in one go. A reading that fails takes what it was to read with it: whoever asked decides.
 */
export function createPending(perform: (work: Work) => Promise<void>): Pending {
  let next: Gathered | null = null;
  let running = false;
  let after: (() => void)[] = [];

  function run(): void {
    const work = next;
    if (running || !work) return;
    next = null;
    running = true;
    after = [];
    perform(workOf(work))
      .then(() => {
        for (const action of after) action();
        work.done.resolve();
      })
      .catch(work.done.reject)
      .finally(() => {
        running = false;
        run();
      });
  }

  return {
    add: (change) => {
      next ??= gathered();
      gather(next, change);
      const { promise } = next.done;
      run();
      return promise;
    },
    afterwards: (action) => {
      if (running) after.push(action);
    },
  };
}

type Gathered = {
  reload: boolean;
  products: Set<string>;
  producers: Set<string>;
  done: PromiseWithResolvers<void>;
};

function gathered(): Gathered {
  return { reload: false, products: new Set(), producers: new Set(), done: Promise.withResolvers() };
}

function gather(into: Gathered, change: Exclude<Change, { kind: 'ordered' }>): void {
  if (change.kind === 'reload') into.reload = true;
  else for (const id of change.ids) into[change.kind].add(id);
}

function workOf({ reload, products, producers }: Gathered): Work {
  const tooMany = products.size + producers.size > mostPatched;
  return { reload: reload || tooMany, products: [...products], producers: [...producers] };
}
