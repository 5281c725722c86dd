import { formatDateTime } from '@carriole/shared/calendar.ts';
import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import { A } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { usePlaces } from './source-places.ts';
import { changeText, choiceKindOf, isUnderWay, runText } from './words.ts';

/** One source: what it is, how it goes, and what it waits for. */
export function SourceCard(props: { source: SourceView }) {
  const { t, locale } = useI18n();
  const places = usePlaces();
  const source = () => props.source;
  return (
    <li data-component="source-card" data-ended={source().state === 'ended' ? '' : undefined}>
      <div data-slot="head">
        <h2>
          <A href={places.source(source().id)}>{source().name}</A>
        </h2>
        <p data-slot="kind">
          {t(`sources.kind.${choiceKindOf(source())}`)}
          <Show when={source().address}>
            {(address) => (
              <>
                {' · '}
                <span data-slot="address">{address()}</span>
              </>
            )}
          </Show>
        </p>
      </div>
      <p data-slot="articles">
        <strong>{source().articles}</strong> {t('sources.articles', { count: source().articles })}
      </p>
      <div data-slot="state">
        <SourceState source={source()} />
        <Show when={source().nextAt}>
          {(next) => <p>{t('sources.next', { when: formatDateTime(next(), locale) })}</p>}
        </Show>
      </div>
      <CallToAct source={source()} />
    </li>
  );
}

/** How a source goes, in words. */
export function SourceState(props: { source: SourceView }) {
  const { t, locale } = useI18n();
  const places = usePlaces();
  return (
    <Switch fallback={<p>{t('sources.neverRead')}</p>}>
      <Match when={props.source.state === 'ended'}>
        <p>{t('sources.state.ended')}</p>
      </Match>
      <Match when={props.source.lastRun}>
        {(run) => (
          <>
            <p>{runText(run(), t, locale)}</p>
            <Show when={run().counts.refused > 0 && !/^(?:undone|discarded|failed)$/.test(run().state)}>
              <p>
                <A
                  href={places.source(props.source.id, {
                    etape: 'apercu',
                    lecture: run().id,
                    genre: 'refused',
                  })}
                >
                  {t('sources.refused', { count: run().counts.refused })}
                </A>
              </p>
            </Show>
          </>
        )}
      </Match>
      <Match when={props.source.state === 'needs-file'}>
        <p>{t('sources.state.needs-file')}</p>
      </Match>
      <Match when={props.source.state === 'needs-mapping'}>
        <p>{t('sources.state.needs-mapping')}</p>
      </Match>
    </Switch>
  );
}

/** What waits for somebody: a reading to look at, a failure to mend, a step to finish. */
function CallToAct(props: { source: SourceView }) {
  const { t, locale, href } = useI18n();
  const places = usePlaces();
  const source = () => props.source;
  const failed = () => (source().lastRun?.state === 'failed' ? source().lastRun?.failure : null);
  const unfinished = () => source().state === 'needs-file' || source().state === 'needs-mapping';
  const underWay = () => {
    const run = source().lastRun;
    return run && isUnderWay(run.state) ? run : null;
  };
  return (
    <Switch>
      <Match when={source().waitingRun}>
        {(run) => (
          <div data-slot="call" data-kind="waiting">
            <p>
              <strong>{t(`sources.waiting.${run().state === 'held' ? 'held' : 'preview'}`)}</strong>{' '}
              {changeText(run(), t, locale)}
            </p>
            <ButtonLink
              href={href(places.source(source().id, { etape: 'apercu', lecture: run().id }))}
              aria-label={`${t('sources.look')}: ${source().name}`}
            >
              {t('sources.look')}
            </ButtonLink>
          </div>
        )}
      </Match>
      <Match when={underWay()}>
        {(run) => (
          <div data-slot="call">
            <p>{t('sources.underWay')}</p>
            <ButtonLink
              variant="secondary"
              href={href(places.source(source().id, { etape: 'apercu', lecture: run().id }))}
              aria-label={`${t('sources.follow')}: ${source().name}`}
            >
              {t('sources.follow')}
            </ButtonLink>
          </div>
        )}
      </Match>
      <Match when={failed()}>
        {(failure) => (
          <div data-slot="call" data-kind="failed">
            <p>
              <strong>{failure().sentence}</strong> {t('sources.failedHint')}
            </p>
            <ButtonLink
              variant="secondary"
              href={href(
                places.source(source().id, { etape: source().address === null ? 'fichiers' : 'adresse' }),
              )}
              aria-label={`${t('sources.mend')}: ${source().name}`}
            >
              {t('sources.mend')}
            </ButtonLink>
          </div>
        )}
      </Match>
      <Match when={source().state === 'ready' && source().address === null}>
        <div data-slot="call">
          <ButtonLink
            variant="secondary"
            href={href(places.source(source().id, { etape: 'fichiers' }))}
            aria-label={`${t('sources.update')}: ${source().name}`}
          >
            {t('sources.update')}
          </ButtonLink>
        </div>
      </Match>
      <Match when={unfinished()}>
        <div data-slot="call">
          <ButtonLink
            variant="secondary"
            href={href(places.source(source().id))}
            aria-label={`${t('sources.continue')}: ${source().name}`}
          >
            {t('sources.continue')}
          </ButtonLink>
        </div>
      </Match>
    </Switch>
  );
}
