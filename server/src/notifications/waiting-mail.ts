import { formatDate, formatDateTime, formatTime } from '@carriole/shared/calendar.ts';
import type { WaitingView } from '@carriole/shared/contracts/waiting.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { fillText } from '@carriole/shared/problem-texts.ts';
import type { Letter, WrittenMail } from './letter.ts';
import { written } from './mails.ts';
import { waitingTexts } from './texts/waiting.ts';

type Facts = { locale: Locale; federation: string; url: string };

/** Tells somebody that they are in a waiting list, with the page on which they can leave it. */
export function waitingJoinedMail(waiting: WaitingView, facts: Facts): WrittenMail {
  return letterOf(waiting, facts, 'joined');
}

/** Tells somebody that a place is held for them, until when, and where to take it. */
export function waitingOfferMail(waiting: WaitingView, facts: Facts): WrittenMail {
  return letterOf(waiting, facts, 'offered');
}

function letterOf(
  { day, heldUntil }: WaitingView,
  { locale, federation, url }: Facts,
  kind: 'joined' | 'offered',
): WrittenMail {
  const texts = waitingTexts[locale];
  const own = texts[kind];
  const date = day ? formatDate(day.date, locale) : '';
  const values = { date, until: heldUntil ? formatDateTime(heldUntil, locale) : '' };
  const letter: Letter = {
    locale,
    subject: fillText(own.subject, values),
    title: fillText(own.title, values),
    blocks: [
      { kind: 'paragraph', text: texts.greeting },
      { kind: 'paragraph', text: fillText(own.text, values) },
      ...(day
        ? [
            {
              kind: 'facts' as const,
              rows: [
                {
                  label: day.kind === 'delivery' ? texts.delivery : day.name,
                  value: fillText(texts.window, {
                    date,
                    from: formatTime(day.from, locale),
                    to: formatTime(day.to, locale),
                  }),
                },
              ],
            },
          ]
        : []),
      { kind: 'link', label: own.open, url, hint: texts.hint },
      { kind: 'paragraph', text: `${texts.closing}\n${federation}` },
    ],
    footer: texts.footer,
  };
  return written(letter);
}
