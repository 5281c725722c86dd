import type { WaitingView } from '@carriole/shared/contracts/waiting.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { viewWaiting, waitingSecret } from '../baskets/waiting-service.ts';
import type { Deps } from '../deps.ts';
import type { WrittenMail } from './letter.ts';
import { deliver } from './service.ts';
import { waitingJoinedMail, waitingOfferMail } from './waiting-mail.ts';

/** Sends somebody who joined a waiting list the link to their place in it, once. */
export function confirmWaiting(deps: Deps, entryId: string): Promise<void> {
  return tell(deps, entryId, 'waiting-joined', waitingJoinedMail);
}

/** Tells somebody of the place that is held for them, once; nothing when the offer has ended meanwhile. */
export function offerPlace(deps: Deps, entryId: string): Promise<void> {
  return tell(deps, entryId, 'waiting-offered', (waiting, facts) =>
    waiting.status === 'offered' ? waitingOfferMail(waiting, facts) : null,
  );
}

type Write = (
  waiting: WaitingView,
  facts: { locale: Locale; federation: string; url: string },
) => WrittenMail | null;

async function tell(deps: Deps, entryId: string, kind: string, write: Write): Promise<void> {
  const found = await viewWaiting({ deps }, entryId);
  if (!found || found.row.email === '') return;
  const locale = found.row.locale as Locale;
  const prefix = locale === 'fr' ? '' : `/${locale}`;
  const secret = encodeURIComponent(waitingSecret({ deps }, entryId));
  const url = `${deps.origin}${prefix}/attente/${entryId}?secret=${secret}`;
  const { name } = deps.snapshots.current().federation;
  const mail = write(found.view, { locale, federation: name, url });
  if (mail) await deliver(deps, { about: entryId, kind, to: found.row.email, mail });
}
