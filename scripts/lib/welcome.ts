import { styleText } from 'node:util';
import type { Login, ServerMessage } from './server-process.ts';

/** What is shown once the server answers: where to look, and whom to sign in as. */
export function welcome(
  ready: Extract<ServerMessage, { type: 'ready' }>,
  took: string,
  dataDir: string,
): string {
  const url = ready.url.replace(/\/$/, '');
  const rows: [string, string][] = [
    ['Shop', `${url}/`],
    ['Desk', `${url}/desk`],
    ['API', `${url}/api/docs`],
    ['Mail', `${url}/dev/mail`],
  ];
  return [
    '',
    styleText('green', `  Ready in ${took}`),
    '',
    ...rows.map(([name, address]) => `  ${name.padEnd(6)}${styleText('cyan', address)}`),
    ...logins(ready.logins ?? [], ready.password),
    '',
    styleText('dim', `  Data and logs in ${dataDir}/. Ctrl-C stops everything.`),
    '',
  ].join('\n');
}

function logins(list: Login[], password: string | undefined): string[] {
  if (list.length === 0) {
    return [];
  }
  const width = Math.max(...list.map(({ email }) => email.length)) + 2;
  return [
    '',
    `  Sign in as${password === undefined ? '' : `, password ${styleText('bold', password)}`}`,
    ...list.map(({ email, role }) => `    ${email.padEnd(width)}${styleText('dim', role)}`),
  ];
}
