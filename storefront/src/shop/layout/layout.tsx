import { Title } from '@solidjs/meta';
import { createAsync, type RouteSectionProps, useLocation } from '@solidjs/router';
import { createEffect, ErrorBoundary, on, Show, Suspense } from 'solid-js';
import { federationQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Announcer } from './announcer.tsx';
import { ErrorPage } from './error-page.tsx';
import { FederationProvider } from './federation.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { TabBar } from './tab-bar.tsx';

/** The frame of every shop page. */
export function Layout(props: RouteSectionProps) {
  const { t } = useI18n();
  const federation = createAsync(() => federationQuery());
  const location = useLocation();
  let main: HTMLElement | undefined;

  // A page opened by a link is a new page: reading starts at its top.
  createEffect(
    on(
      () => location.pathname,
      () => main?.focus({ preventScroll: true }),
      { defer: true },
    ),
  );

  return (
    <ErrorBoundary fallback={(error) => <ErrorPage error={error} />}>
      <Show when={federation()}>
        {(known) => (
          <FederationProvider value={known}>
            <Title>{known().name}</Title>
            <a href="#main" rel="external" data-component="skip-link">
              {t('common.skip')}
            </a>
            <SiteHeader />
            <main id="main" tabindex="-1" ref={main} data-component="page">
              <ErrorBoundary fallback={(error) => <ErrorPage error={error} />}>
                <Suspense fallback={<Skeleton label={t('common.loading')} lines={8} />}>
                  {props.children}
                </Suspense>
              </ErrorBoundary>
            </main>
            <SiteFooter />
            <TabBar />
            <Announcer />
          </FederationProvider>
        )}
      </Show>
    </ErrorBoundary>
  );
}
