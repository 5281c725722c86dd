import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router';
import { createSignal, onCleanup, onMount } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Asks before the reader leaves with something not saved: by a link, the back button, or by closing the page. */
export function LeaveGuard(props: { dirty: boolean }) {
  const { t } = useI18n();
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs>();
  useBeforeLeave((event) => {
    if (!props.dirty || event.defaultPrevented) return;
    event.preventDefault();
    // The router first goes back to where it was; asking at once would be undone with it.
    setTimeout(() => setLeaving(() => event));
  });
  const warn = (event: BeforeUnloadEvent) => {
    if (props.dirty) event.preventDefault();
  };
  onMount(() => window.addEventListener('beforeunload', warn));
  onCleanup(() => window.removeEventListener('beforeunload', warn));
  return (
    <ConfirmDialog
      open={leaving() !== undefined}
      title={t('leave.title')}
      yes={t('leave.yes')}
      no={t('leave.no')}
      danger
      cancel={() => setLeaving(undefined)}
      confirm={() => leaving()?.retry(true)}
    >
      <p>{t('leave.text')}</p>
    </ConfirmDialog>
  );
}
