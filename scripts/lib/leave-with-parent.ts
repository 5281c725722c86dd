/*
 * Loaded before the server (`--import`). Its standard input is a pipe that the start holds open: when
 * the start is killed outright it ends, and the server must not live on with the port in its hands.
 */
if (process.env.LEAVE_WITH_STDIN) {
  // Threads and forks inherit `--import`, and their input may well end while all is right.
  delete process.env.LEAVE_WITH_STDIN;
  process.stdin
    .on('error', () => undefined)
    .once('end', () => {
      // Group 0 is our own: the server, and in `pnpm dev` the watcher that would start it again.
      process.kill(0, 'SIGTERM');
      setTimeout(() => process.kill(0, 'SIGKILL'), 5_000).unref();
    });
  process.stdin.resume();
  // Listening must not keep a server alive that has closed everything else.
  (process.stdin as Partial<NodeJS.RefCounted>).unref?.();
}
