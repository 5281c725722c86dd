import { pageEvent } from '../../api.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead } from './page-head.tsx';

/** Nothing lives at this address; answers 404. */
export function NotFound() {
  const { t, href } = useI18n();
  const event = pageEvent();
  if (event) event.response.status = 404;
  return (
    <EmptyState picture="/icons/fluent-emoji-flat/snail.svg" title={t('notFound.title')} level={1}>
      <PageHead title={t('notFound.title')} />
      <p>{t('notFound.text')}</p>
      <ButtonLink href={href(paths.home())}>{t('common.back')}</ButtonLink>
    </EmptyState>
  );
}
