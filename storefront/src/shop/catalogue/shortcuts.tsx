import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { capital } from '../parts/when.ts';
import { searchOf } from './filters.ts';

/** Three ways into the stall that change from week to week. */
export function Shortcuts() {
  const { t, href } = useI18n();
  return (
    <nav data-component="shortcuts" aria-label={t('find.shortcuts')}>
      <ul>
        <li>
          <a href={href(paths.home(searchOf({ season: 'now' })))}>
            <img src="/icons/fluent-emoji-flat/leafy-green.svg" alt="" width="24" height="24" />
            {capital(t('find.seasonNow'))}
          </a>
        </li>
        <li>
          <a href={href(paths.news())}>
            <img src="/icons/fluent-emoji-flat/seedling.svg" alt="" width="24" height="24" />
            {t('find.newsTitle')}
          </a>
        </li>
        <li>
          <a href={href(paths.seasons())}>
            <img src="/icons/fluent-emoji-flat/tear-off-calendar.svg" alt="" width="24" height="24" />
            {t('find.calendar')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
