import { Worker } from 'node:worker_threads';
import type { Answers, Asked, Verb } from './thread-work.ts';

/** A thread that came to no answer: it ran out of memory or time. */
export class ThreadFailed extends Error {
  override name = 'ThreadFailed';
}

const thread = new URL('../source-thread.ts', import.meta.url);
const mostMegabytes = 768;
const patienceMs = 300_000;
const mostAtOnce = 2;
let running = 0;
const queued: (() => void)[] = [];

/**
 * Has a thread do its work on a source's bytes, so that the shop keeps answering. Two at a time; others wait their turn.
 * Throws `ThreadFailed` for a source too large to read in the memory and time there is.
 */
export async function inThread<V extends Verb>(verb: V, asked: Asked[V]): Promise<Answers[V]> {
  if (running >= mostAtOnce) await new Promise<void>((go) => queued.push(go));
  running += 1;
  try {
    return await answerOf(verb, asked);
  } finally {
    running -= 1;
    queued.shift()?.();
  }
}

function answerOf<V extends Verb>(verb: V, asked: Asked[V]): Promise<Answers[V]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: { verb, asked },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    const patience = setTimeout(() => {
      void worker.terminate();
      reject(new ThreadFailed('out of time'));
    }, patienceMs);
    worker.once('message', (answer: Answers[V]) => {
      clearTimeout(patience);
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(patience);
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadFailed('out of memory') : error);
    });
    worker.once('exit', () => {
      clearTimeout(patience);
      reject(new ThreadFailed('ended without an answer'));
    });
  });
}
