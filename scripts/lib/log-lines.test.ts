import { describe, expect, test } from 'vitest';
import { readLogLine } from './log-lines.ts';

describe('what the terminal shows of the server’s log', () => {
  test('keeps ordinary lines out of sight', () => {
    expect(readLogLine('{"level":30,"msg":"request completed"}').shown).toBeNull();
    expect(readLogLine('').shown).toBeNull();
  });

  test('says a warning in one short line, with its request', () => {
    const line = '{"level":40,"msg":"slow query","req":{"method":"GET","url":"/api/catalogue"}}';
    expect(readLogLine(line)).toEqual({ shown: 'warn slow query (GET /api/catalogue)', stack: null });
  });

  test('says an error once and keeps its stack', () => {
    const line = JSON.stringify({
      level: 50,
      msg: 'no relation',
      err: { message: 'no relation', stack: 'Error: …\n at x' },
    });
    expect(readLogLine(line)).toEqual({ shown: 'error no relation', stack: 'Error: …\n at x' });
  });

  test('shows what is no log line as it is', () => {
    expect(readLogLine('{ half').shown).toBe('{ half');
    expect(readLogLine('debugging').shown).toBe('debugging');
  });
});
