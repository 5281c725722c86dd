import type { Me } from '@carriole/shared/contracts/desk.ts';
import { createAsync, Navigate, useLocation, useSearchParams } from '@solidjs/router';
import { createMemo, type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { currentMe } from '../account/session.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Articles } from './articles/articles.tsx';
import { DemandDesk } from './demand/demand.tsx';
import { DeskArrivals } from './desk-arrivals.tsx';
import { type CooperativeRef, cooperativesOf, DeskProvider, type DeskState } from './desk-context.ts';
import { federation } from './desk-data.ts';
import { DeskFooter } from './desk-footer.tsx';
import { DeskHeader } from './desk-header.tsx';
import { deskPage, withoutLocale } from './desk-page.ts';
import { Inbox } from './inbox/inbox.tsx';
import { Joins } from './joins/joins.tsx';
import { NoCooperative } from './no-cooperative.tsx';
import { CoopOrder } from './order/order.tsx';
import { PageTitle } from './page-title.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Producer } from './producers/producer.tsx';
import { Producers } from './producers/producers.tsx';
import { ShowcaseDesk } from './showcase/showcase.tsx';
import { ShowcaseSubject } from './showcase/subject.tsx';
import { NewSource } from './sources/new-source.tsx';
import { Source } from './sources/source.tsx';
import { Sources } from './sources/sources.tsx';

/** The map and its forms are fetched by those who plan deliveries only. */
const DeliveryDesk = lazy(() =>
  import('./delivery/delivery.tsx').then((module) => ({ default: module.DeliveryDesk })),
);

/** The staff's side of the site: who works here, for which co-op, and the page they look at. Takes every path below `/desk`. */
export function Desk() {
  return (
    <div data-component="desk">
      <Suspense fallback={<DeskLoading />}>
        <SignedIn>
          {(me) => <ForCooperative me={me}>{(state) => <Shell me={me} state={state} />}</ForCooperative>}
        </SignedIn>
      </Suspense>
    </div>
  );
}

function SignedIn(props: { children: (me: Me) => JSX.Element }) {
  const asked = createAsync(() => currentMe());
  const location = useLocation();
  const next = () => encodeURIComponent(`${withoutLocale(location.pathname)}${location.search}`);
  return (
    <Show when={asked()}>
      {(answer) => (
        <Switch fallback={<Navigate href={`/connexion?next=${next()}`} />}>
          <Match when={answer().problem}>
            {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
          </Match>
          <Match when={answer().value?.me}>{(me) => props.children(me())}</Match>
        </Switch>
      )}
    </Show>
  );
}

function ForCooperative(props: { me: Me; children: (state: DeskState) => JSX.Element }) {
  const [search] = useSearchParams<{ cooperative?: string }>();
  const asked = createAsync(() => federation());
  const choices = createMemo(() => cooperativesOf(props.me, asked()?.value?.cooperatives ?? []));
  const chosen = createMemo<CooperativeRef | undefined>(
    () => choices().find(({ slug }) => slug === search.cooperative) ?? choices()[0],
  );
  return (
    <Show when={asked()}>
      <Show when={chosen()} fallback={<NoCooperative name={props.me.name} />}>
        {(cooperative) => props.children({ cooperative, choices })}
      </Show>
    </Show>
  );
}

function Shell(props: { me: Me; state: DeskState }) {
  const location = useLocation();
  const page = createMemo(() => deskPage(location.pathname), undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const orderId = () => {
    const shown = page();
    return shown.name === 'order' ? shown.id : undefined;
  };
  const sourceId = () => {
    const shown = page();
    return shown.name === 'source' ? shown.id : undefined;
  };
  const producerSlug = () => {
    const shown = page();
    return shown.name === 'producer' ? shown.slug : undefined;
  };
  const subject = () => {
    const shown = page();
    return shown.name === 'showcase-subject' ? shown : undefined;
  };
  const delivery = () => {
    const shown = page();
    return shown.name === 'delivery' ? shown : undefined;
  };
  return (
    <DeskProvider value={props.state}>
      <DeskArrivals>
        {(unseen) => (
          <>
            <DeskHeader me={props.me} unseen={unseen()} />
            <main id="main" data-component="desk-main">
              <Suspense fallback={<DeskLoading />}>
                <Switch fallback={<UnknownPage />}>
                  <Match when={page().name === 'inbox'}>
                    <Inbox />
                  </Match>
                  <Match when={page().name === 'articles'}>
                    <Articles />
                  </Match>
                  <Match when={page().name === 'sources'}>
                    <Sources />
                  </Match>
                  <Match when={page().name === 'new-source'}>
                    <NewSource />
                  </Match>
                  <Match when={sourceId()} keyed>
                    {(id) => <Source id={id} />}
                  </Match>
                  <Match when={page().name === 'joins'}>
                    <Joins />
                  </Match>
                  <Match when={page().name === 'demand'}>
                    <DemandDesk />
                  </Match>
                  <Match when={page().name === 'producers'}>
                    <Producers />
                  </Match>
                  <Match when={producerSlug()} keyed>
                    {(slug) => <Producer slug={slug} />}
                  </Match>
                  <Match when={page().name === 'showcase'}>
                    <ShowcaseDesk />
                  </Match>
                  <Match when={subject()} keyed>
                    {(found) => <ShowcaseSubject kind={found.kind} slug={found.slug} />}
                  </Match>
                  <Match when={delivery()}>
                    {(found) => <DeliveryDesk part={found().part} id={found().id} />}
                  </Match>
                  <Match when={orderId()} keyed>
                    {(id) => <CoopOrder id={id} />}
                  </Match>
                </Switch>
              </Suspense>
            </main>
            <DeskFooter />
          </>
        )}
      </DeskArrivals>
    </DeskProvider>
  );
}

function UnknownPage() {
  const { t } = useI18n();
  return (
    <>
      <PageTitle title={t('desk.title')} />
      <p>{t('desk.notFound')}</p>
    </>
  );
}

function DeskLoading() {
  const { t } = useI18n();
  return (
    <div data-component="desk-main">
      <Skeleton label={t('desk.loading')} lines={6} />
    </div>
  );
}
