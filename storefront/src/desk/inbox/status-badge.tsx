import type { InboxItem } from '@carriole/shared/contracts/desk.ts';
import { useI18n } from '../../i18n/i18n.tsx';

/** Whether a colleague has opened the order yet; in words, never by colour alone. */
export function StatusBadge(props: { status: InboxItem['status'] }) {
  const { t } = useI18n();
  return (
    <span data-component="status-badge" data-status={props.status}>
      {t(`inbox.status.${props.status}`)}
    </span>
  );
}
