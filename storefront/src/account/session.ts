import { getMe } from '@carriole/shared/contracts/desk.ts';
import { query } from '@solidjs/router';
import { ask } from '../desk/ask.ts';

/** Who is signed in; `me` is null for a visitor. */
export const currentMe = query(() => ask(getMe, {}), 'me');

/** How signing in ended; `wrong` never says which of the two was not right. */
export type SignInResult = 'ok' | 'wrong' | 'too-many' | 'offline';

/** Signs in with an e-mail address and a password; the session comes as an http-only cookie. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const status = await post('/api/auth/sign-in/email', { email, password });
  if (status === 200) return 'ok';
  if (status === 429) return 'too-many';
  return status === null || status >= 500 ? 'offline' : 'wrong';
}

/** Ends the session. Answers whether the server has done so. */
export async function signOut(): Promise<boolean> {
  return (await post('/api/auth/sign-out', {})) === 200;
}

async function post(url: string, body: unknown): Promise<number | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    return answer.status;
  } catch {
    return null;
  }
}
