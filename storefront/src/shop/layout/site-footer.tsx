import { locales } from '@carriole/shared/locale.ts';
import { useLocation } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { localePath } from '../../i18n/locale-path.ts';
import { paths } from '../../paths.ts';
import { Ribbon } from '../../ui/ribbon.tsx';
import { useFederation } from './federation.tsx';

const languageNames = { fr: 'Français', nl: 'Nederlands', de: 'Deutsch', en: 'English' } as const;

/** The bottom of each page: who we are, the other ways, the languages. */
export function SiteFooter() {
  const { t, href } = useI18n();
  const federation = useFederation();
  return (
    <footer data-component="site-footer">
      <div>
        <div data-slot="about">
          <p>{t('footer.about')}</p>
          <Show when={federation().demo}>
            <p class="soft">{t('footer.demo')}</p>
          </Show>
          <Languages />
        </div>
        <nav aria-label={t('footer.coops')}>
          <h2>{t('footer.coops')}</h2>
          <ul>
            <For each={federation().cooperatives}>
              {(cooperative) => (
                <li>
                  <a href={href(paths.cooperative(cooperative.slug))}>
                    <Ribbon cooperative={cooperative} />
                  </a>
                </li>
              )}
            </For>
          </ul>
        </nav>
        <nav aria-label={t('footer.shop')}>
          <h2>{t('footer.shop')}</h2>
          <ul>
            <li>
              <a href={href(paths.producers())}>{t('nav.producers')}</a>
            </li>
            <li>
              <a href={href(paths.news())}>{t('nav.news')}</a>
            </li>
            <li>
              <a href={href(paths.seasons())}>{t('find.calendar')}</a>
            </li>
            <li>
              <a href={href(paths.points())}>{t('points.title')}</a>
            </li>
            <li>
              <a href={href(paths.privacy())}>{t('footer.privacy')}</a>
            </li>
            <li>
              <a href={href(paths.credits())}>{t('footer.credits')}</a>
            </li>
          </ul>
        </nav>
        <nav aria-label={t('footer.staff')}>
          <h2>{t('footer.staff')}</h2>
          <ul>
            <li>
              <a href={href(paths.desk())} rel="external">
                {t('footer.desk')}
              </a>
            </li>
            <li>
              <a href={paths.apiDocs()} rel="external">
                {t('footer.api')}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

/** Plain links: each language has its own addresses, and the page starts afresh in it. */
function Languages() {
  const { t, locale } = useI18n();
  const location = useLocation();
  const path = () => location.pathname.replace(/^\/(?:nl|de|en)(?=\/|$)/, '') || '/';
  return (
    <nav aria-label={t('nav.language')}>
      <ul data-slot="languages">
        <For each={locales}>
          {(language) => (
            <li>
              <a
                href={localePath(language, path()) + location.search}
                rel="external"
                lang={language}
                hreflang={language}
                aria-current={language === locale ? 'true' : undefined}
              >
                {languageNames[language]}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
