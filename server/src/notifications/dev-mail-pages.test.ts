import { expect, test } from 'vitest';
import { mailListPage, mailPage } from './dev-mail-pages.ts';

const mail = {
  id: 'mai_1',
  to: '"<b>" <anne@home.test>',
  subject: 'Commande <script>1</script>',
  text: '</pre><script>2</script>',
  at: new Date('2026-11-23T09:15:00Z'),
};

test('lists mails with their local time, as text', () => {
  const page = mailListPage([mail]);
  expect(page).toContain('href="/dev/mail/mai_1"');
  expect(page).toContain('lundi 23 novembre à 10\u00a0h\u00a015');
  expect(page).not.toMatch(/<script|<b>/);
});

test('an empty list says what to do', () => {
  expect(mailListPage([])).toContain('Passez une commande');
});

test('shows a mail in a frame that runs no script, and its text as text', () => {
  const page = mailPage(mail);
  expect(page).toContain('src="/dev/mail/mai_1/html"');
  expect(page).not.toContain('allow-scripts');
  expect(page).not.toMatch(/<script|<b>/);
});
