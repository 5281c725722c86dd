import { urlOf } from '@carriole/shared/contract.ts';
import type { SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import { addPicture, type ShowcaseDetail } from '@carriole/shared/contracts/showcase.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { pictureLimits } from '@carriole/shared/pictures.ts';
import { problemTexts } from '@carriole/shared/problem-texts.ts';
import type { Problem } from '@carriole/shared/problems.ts';

export type Sent = { value: ShowcaseDetail; problem: null } | { value: null; problem: string | 'offline' };

/** Sends a file as it is; says why when it is not taken. What is too large is not sent at all. */
export async function sendPicture(
  subject: { kind: SubjectKind; slug: string },
  file: File,
  { locale, replaces }: { locale: Locale; replaces?: string | undefined },
): Promise<Sent> {
  if (file.size > pictureLimits.bytes)
    return { value: null, problem: problemTexts['picture-too-large'][locale] };
  try {
    const answer = await fetch(urlOf(addPicture, subject, { replaces }), {
      method: addPicture.method,
      headers: {
        'content-type': file.type.startsWith('image/') ? file.type : 'application/octet-stream',
        'accept-language': locale,
      },
      body: file,
    });
    const reply: unknown = await answer.json();
    if (answer.ok) return { value: reply as ShowcaseDetail, problem: null };
    return { value: null, problem: (reply as Problem).detail };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError)
      return { value: null, problem: 'offline' };
    throw error;
  }
}
