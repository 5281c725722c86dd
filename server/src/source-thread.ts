import { parentPort, workerData } from 'node:worker_threads';
import { type Asked, type Verb, works } from './sources/thread-work.ts';

/** Run in a thread of its own: a large file is read without keeping the shop waiting, and its memory goes with it. */
const { verb, asked } = workerData as { verb: Verb; asked: Asked[Verb] };
const work = works[verb] as (asked: Asked[Verb]) => unknown;
parentPort?.postMessage(await work(asked));
