import { useI18n } from '../../i18n/i18n.tsx';
import { PageHead } from '../layout/page-head.tsx';

/** Whose work the shop stands on, under which licences. */
export function Credits() {
  const { t } = useI18n();
  return (
    <div class="prose">
      <PageHead title={t('credits.title')} description={t('credits.intro')} />
      <h1>{t('credits.title')}</h1>
      <p>{t('credits.intro')}</p>
      <p>
        {t('credits.places')} <a href="https://www.geonames.org/">geonames.org</a>,{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
      </p>
      <p>
        {t('credits.map')} <a href="https://statbel.fgov.be/fr/open-data">statbel.fgov.be</a>
      </p>
      <h2>{t('credits.icons')}</h2>
      <ul>
        <li>{t('credits.fluent')}</li>
        <li>{t('credits.noto')}</li>
        <li>
          {t('credits.game')} <a href="https://creativecommons.org/licenses/by/3.0/">CC BY 3.0</a>
        </li>
      </ul>
      <h2>{t('credits.fonts')}</h2>
      <p>{t('credits.fontsText')}</p>
    </div>
  );
}
