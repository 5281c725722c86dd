import type { CallOf, Contract, ReplyOf } from '@carriole/shared/contract.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import { ApiProblem, api, sendFile } from '../api.ts';

/** An answer the page can show whatever happened: a value, a refusal, or no link to the server. */
export type Asked<T> = { value: T; problem: null } | { value: null; problem: Problem | 'offline' };

/** Calls a route like `api`, but tells of refusals and a lost link instead of throwing. */
export function ask<C extends Contract>(contract: C, call: CallOf<C>): Promise<Asked<ReplyOf<C>>> {
  return asAsked(() => api(contract, call));
}

/** Sends a file by a route, and tells of refusals and a lost link instead of throwing. */
export function askToSend<C extends Contract>(
  contract: C,
  call: CallOf<C>,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<Asked<ReplyOf<C>>> {
  return asAsked(() => sendFile(contract, call, file, onProgress));
}

async function asAsked<T>(call: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { value: await call(), problem: null };
  } catch (error) {
    if (error instanceof ApiProblem) return { value: null, problem: error.problem };
    // fetch rejects with a TypeError when the network fails; a proxy's error page is no JSON.
    if (error instanceof TypeError || error instanceof SyntaxError)
      return { value: null, problem: 'offline' };
    throw error;
  }
}

/** Whether the session has ended, so that the reader must sign in again. */
export function isSignedOut(asked: Asked<unknown> | undefined): boolean {
  return asked?.problem != null && asked.problem !== 'offline' && asked.problem.slug === 'not-signed-in';
}
