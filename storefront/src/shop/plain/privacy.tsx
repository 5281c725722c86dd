import { useI18n } from '../../i18n/i18n.tsx';
import { PageHead } from '../layout/page-head.tsx';

/** What is kept about a visitor, and why there is no cookie banner. */
export function Privacy() {
  const { t } = useI18n();
  return (
    <div class="prose">
      <PageHead title={t('privacy.title')} description={t('privacy.intro')} />
      <h1>{t('privacy.title')}</h1>
      <p>{t('privacy.intro')}</p>
      <h2>{t('privacy.cookies')}</h2>
      <p>{t('privacy.cookiesText')}</p>
      <ul>
        <li>
          <code>carriole_place</code> : {t('privacy.cookiePlace')}
        </li>
        <li>
          <code>carriole_basket</code> : {t('privacy.cookieBasket')}
        </li>
        <li>
          <code>carriole_point</code> : {t('points.cookie')}
        </li>
        <li>{t('privacy.cookieSession')}</li>
      </ul>
      <h2>{t('privacy.orders')}</h2>
      <p>{t('privacy.ordersText')}</p>
      <h2>{t('privacy.rights')}</h2>
      <p>{t('privacy.rightsText')}</p>
    </div>
  );
}
