import { locales } from '@carriole/shared/locale.ts';
import { useLocation } from '@solidjs/router';
import { For } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { localePath } from '../i18n/locale-path.ts';
import { withoutLocale } from './desk-page.ts';

/** The foot of each desk page: the way to the shop, and the other languages. */
export function DeskFooter() {
  const { t, href } = useI18n();
  return (
    <footer data-component="desk-footer">
      <a href={href('/')} rel="external">
        {t('desk.toShop')}
      </a>
      <LanguageLinks />
    </footer>
  );
}

/** Plain links: a language has its own address, and the page starts afresh in it. */
function LanguageLinks() {
  const { t, locale } = useI18n();
  const location = useLocation();
  const here = () => `${withoutLocale(location.pathname)}${location.search}`;
  return (
    <nav aria-label={t('desk.language')}>
      <ul data-slot="languages">
        <For each={locales}>
          {(language) => (
            <li>
              <a
                href={localePath(language, here())}
                lang={language}
                hreflang={language}
                rel="external"
                aria-current={language === locale ? 'true' : undefined}
              >
                {language.toUpperCase()}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
