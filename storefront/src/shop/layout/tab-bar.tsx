import { useLocation } from '@solidjs/router';
import { Show } from 'solid-js';
import { useBasket } from '../../basket-store.tsx';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Icon } from '../../ui/icon.tsx';

/** On phones: the three ways, within reach of a thumb. */
export function TabBar() {
  const { t, href } = useI18n();
  const basket = useBasket();
  const location = useLocation();
  const current = (path: string) => (location.pathname === href(path) ? 'page' : undefined);
  return (
    <nav data-component="tab-bar" aria-label={t('nav.label')}>
      <ul>
        <li>
          <a href={href(paths.home())} aria-current={current(paths.home())}>
            <Icon name="shop" />
            {t('nav.shop')}
          </a>
        </li>
        <li>
          <a href={href(paths.producers())} aria-current={current(paths.producers())}>
            <Icon name="farm" />
            {t('nav.producers')}
          </a>
        </li>
        <li>
          <a href={href(paths.basket())} aria-current={current(paths.basket())} data-basket-target>
            <Icon name="basket" />
            {t('nav.basket')}{' '}
            <Show when={basket.count() > 0}>
              <span data-slot="badge">
                {basket.count()}
                <span class="visually-hidden"> {t('nav.items', { count: basket.count() })}</span>
              </span>
            </Show>
          </a>
        </li>
      </ul>
    </nav>
  );
}
