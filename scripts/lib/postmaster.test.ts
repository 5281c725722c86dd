import { expect, test } from 'vitest';
import { parsePostmaster } from './postmaster.ts';

test('reads the process, the port and the readiness of a running PostgreSQL', () => {
  const text =
    '4242\n/home/ana/.data/postgres/cluster\n1795500000\n41233\n\n127.0.0.1\n  5432001         7\nready   \n';
  expect(parsePostmaster(text)).toEqual({ pid: 4242, port: 41233, ready: true });
});

test('a PostgreSQL that is still starting is not ready', () => {
  const text = '4242\n/data\n1795500000\n41233\n\n127.0.0.1\n  5432001         7\nstarting\n';
  expect(parsePostmaster(text)).toMatchObject({ ready: false });
});

test('an empty or half-written file names no process', () => {
  expect(parsePostmaster('')).toBeNull();
  expect(parsePostmaster('-\n')).toBeNull();
});
