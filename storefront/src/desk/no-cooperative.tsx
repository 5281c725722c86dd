import { Title } from '@solidjs/meta';
import { SignOutButton } from '../account/sign-out-button.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DeskFooter } from './desk-footer.tsx';

/** For someone signed in who belongs to no co-op: why the desk stays closed, and the ways out. */
export function NoCooperative(props: { name: string }) {
  const { t, href } = useI18n();
  return (
    <>
      <main id="main" data-component="desk-main">
        <Title>{t('desk.title')}</Title>
        <h1 tabindex="-1">{t('desk.noCooperative.title')}</h1>
        <p>{t('desk.noCooperative.text', { name: props.name })}</p>
        <p data-component="desk-actions">
          <ButtonLink variant="secondary" href={href('/')} rel="external">
            {t('desk.toShop')}
          </ButtonLink>
          <ButtonLink variant="secondary" href={href('/compte')}>
            {t('desk.account')}
          </ButtonLink>
          <SignOutButton />
        </p>
      </main>
      <DeskFooter />
    </>
  );
}
