import type { Problem } from '@carriole/shared/problems.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

/** Says why something could not be shown, with a way to try again. */
export function ProblemNote(props: { problem: Problem | 'offline'; retry: () => void }) {
  const { t } = useI18n();
  return (
    <Alert variant="warn" role="alert">
      <p>{props.problem === 'offline' ? t('desk.offline') : props.problem.detail}</p>
      <p>
        <Button variant="secondary" size="small" onClick={() => props.retry()}>
          {t('desk.retry')}
        </Button>
      </p>
    </Alert>
  );
}
