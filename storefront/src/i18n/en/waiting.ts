/** Texts of waiting lists. */
export const waiting = {
  'wait.title': 'Waiting list',
  'wait.text':
    'These days are full. Leave your address: we write as soon as a place comes free, in the order people joined.',
  'wait.join': 'Full: wait for a place',
  'wait.submit': 'Let me know',
  'wait.failed': 'That did not work. Try again in a moment.',
  'wait.status.waiting': 'You are on the waiting list',
  'wait.status.offered': 'A place is free for you',
  'wait.status.taken': 'You took the place',
  'wait.status.left': 'You no longer wait',
  'wait.status.missed': 'The place went to the next person',
  'wait.status.over': 'No place came free in time',
  'wait.held': 'It is kept for you until {when}.',
  'wait.take': 'Take the place and order',
  'wait.mail': 'We write as soon as a place comes free. Nothing else is sent to this address.',
  'wait.leave': 'Stop waiting',
  'wait.ahead': { one: 'There is {count} person before you.', other: 'There are {count} people before you.' },
};
