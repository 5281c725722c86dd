import { createSignal } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { signOut } from './session.ts';

/** Ends the session and goes back to the shop, with nothing of it left in the page. */
export function SignOutButton() {
  const { t, href } = useI18n();
  const [leaving, setLeaving] = createSignal(false);
  const leave = async () => {
    setLeaving(true);
    if (await signOut()) window.location.assign(href('/'));
    else setLeaving(false);
  };
  return (
    <Button variant="quiet" size="small" disabled={leaving()} onClick={() => void leave()}>
      {t('desk.signOut')}
    </Button>
  );
}
