import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type PictureFormat, pictureLimits } from '@carriole/shared/pictures.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { FastifyBaseLogger } from 'fastify';

export type ConvertedFile = { format: PictureFormat; width: number; bytes: Buffer };

/** A picture in all its forms; `digest` names their content. */
export type ConvertedPicture = { digest: string; width: number; height: number; files: ConvertedFile[] };

export type Conversion =
  | { picture: ConvertedPicture }
  | { refused: 'picture-kind-refused' | 'picture-unreadable' | 'picture-too-large' };

export type Pictures = {
  /** Turns an upload into the forms we show. Refuses what is too large, no picture, damaged, or one too many at a time. */
  convert(upload: Readable): Promise<ConvertedPicture>;
};

/** How many uploads may wait their turn, and how long one may take; a phone's slow line has its share in it. */
const [mostWaiting, patienceMs] = [6, 90_000];

const program = fileURLToPath(new URL('./picture-main.ts', import.meta.url));

/** Converts one picture at a time; an upload that waits is not read, so that waiting takes no memory. */
export function createPictures(log: FastifyBaseLogger): Pictures {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    convert: (upload) => {
      if (waiting >= mostWaiting) return Promise.reject(new Refusal('pictures-busy'));
      waiting += 1;
      const turn = last.then(() => convertInChild(upload, log));
      last = turn.catch(() => undefined);
      return turn.finally(() => {
        waiting -= 1;
      });
    },
  };
}

async function convertInChild(upload: Readable, log: FastifyBaseLogger): Promise<ConvertedPicture> {
  const child = fork(program, [], {
    // Nothing of the server's settings: what reads a stranger's file needs no secrets.
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=96'],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  const giveUp = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  try {
    const answer = answerOf(child);
    answer.catch(() => undefined);
    await feed(upload, child);
    const conversion = await answer;
    if (conversion === null) log.warn('a picture broke the process that read it');
    if (conversion === null) throw new Refusal('picture-unreadable');
    if ('refused' in conversion) throw new Refusal(conversion.refused);
    return conversion.picture;
  } finally {
    clearTimeout(giveUp);
    child.kill('SIGKILL');
  }
}

/** What the child says; null when it ends without a word. */
function answerOf(child: ChildProcess): Promise<Conversion | null> {
  const ended = once(child, 'exit').then(() => null);
  const told = once(child, 'message').then(([answer]) => answer as Conversion);
  return Promise.race([told, ended]);
}

/** Hands the upload on. It is never destroyed: whoever sends too much is to read why. */
async function feed(upload: Readable, child: ChildProcess): Promise<void> {
  const { stdin } = child;
  if (!stdin) return;
  stdin.on('error', () => undefined);
  const gone = once(child, 'exit').then(() => true);
  let size = 0;
  try {
    for await (const chunk of upload.iterator({ destroyOnReturn: false })) {
      size += (chunk as Buffer).length;
      if (size > pictureLimits.bytes) throw new Refusal('picture-too-large');
      const isFull = !stdin.write(chunk);
      if (isFull && (await Promise.race([once(stdin, 'drain'), gone])) === true) break;
    }
  } catch (error) {
    // A line that was cut brings half a picture at most.
    throw error instanceof Refusal ? error : new Refusal('picture-unreadable');
  }
  stdin.end();
}
