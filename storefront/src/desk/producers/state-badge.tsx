import type { LinkState } from '@carriole/shared/contracts/producer-links.ts';
import { useI18n } from '../../i18n/i18n.tsx';

/** What a link is today; in words, never by colour alone. */
export function StateBadge(props: { state: LinkState }) {
  const { t } = useI18n();
  return (
    <span data-component="link-state" data-state={props.state}>
      {t(`links.state.${props.state}`)}
    </span>
  );
}
