import { ApiProblem, pageEvent } from '../../api.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** What the reader sees when a page could not be made; never what broke. */
export function ErrorPage(props: { error: unknown }) {
  const { t } = useI18n();
  const event = pageEvent();
  if (event) event.response.status = props.error instanceof ApiProblem ? props.error.problem.status : 500;
  return (
    <EmptyState picture="/icons/fluent-emoji-flat/canned-food.svg" title={t('error.title')} level={1}>
      <p>{t('error.text')}</p>
      <Button onClick={() => window.location.reload()}>{t('common.retry')}</Button>
    </EmptyState>
  );
}
