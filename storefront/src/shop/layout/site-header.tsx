import { useLocation } from '@solidjs/router';
import { Show } from 'solid-js';
import { useBasket } from '../../basket-store.tsx';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Icon } from '../../ui/icon.tsx';
import { PlaceChip } from '../place/place-chip.tsx';
import { CartMark } from './cart-mark.tsx';
import { useFederation } from './federation.tsx';
import { SearchForm } from './search-form.tsx';

/** The top of each page: the sign, the search, where to deliver, and on wide screens the ways. */
export function SiteHeader() {
  const { t, href } = useI18n();
  const federation = useFederation();
  return (
    <header data-component="site-header">
      <div data-slot="bar">
        <a href={href(paths.home())} data-slot="brand">
          <CartMark />
          <span>{federation().name}</span>
        </a>
        <SearchForm />
        <PlaceChip />
        <nav aria-label={t('nav.label')} data-slot="links">
          <PageLink path={paths.news()} wide>
            {t('nav.news')}
          </PageLink>
          <PageLink path={paths.seasons()} wide>
            {t('nav.seasons')}
          </PageLink>
          <PageLink path={paths.producers()}>{t('nav.producers')}</PageLink>
          <BasketLink />
        </nav>
      </div>
    </header>
  );
}

/** `wide`: only where there is room for it; the page is linked at the foot and from the stall too. */
function PageLink(props: { path: string; wide?: boolean; children: string }) {
  const { href } = useI18n();
  const location = useLocation();
  const current = () => (location.pathname === href(props.path) ? 'page' : undefined);
  return (
    <a href={href(props.path)} aria-current={current()} data-wide={props.wide ? '' : undefined}>
      {props.children}
    </a>
  );
}

function BasketLink() {
  const { t, href } = useI18n();
  const basket = useBasket();
  const location = useLocation();
  const current = () => (location.pathname === href(paths.basket()) ? 'page' : undefined);
  return (
    <a href={href(paths.basket())} aria-current={current()} data-basket-target>
      <Icon name="basket" />
      {t('nav.basket')}{' '}
      <Show when={basket.count() > 0}>
        <span data-slot="badge">
          {basket.count()}
          <span class="visually-hidden"> {t('nav.items', { count: basket.count() })}</span>
        </span>
      </Show>
    </a>
  );
}
