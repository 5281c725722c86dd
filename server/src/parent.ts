export type ToParent =
  | { type: 'step'; text: string }
  | { type: 'ready'; url: string; logins?: { email: string; role: string }[]; password?: string };

/** Tells the process that started this one, if it listens, how far the start has come. */
export function tellParent(message: ToParent): void {
  process.send?.(message);
}
