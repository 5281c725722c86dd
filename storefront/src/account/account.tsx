import type { Me } from '@carriole/shared/contracts/desk.ts';
import { Title } from '@solidjs/meta';
import { createAsync, Navigate } from '@solidjs/router';
import { For, Match, Show, Suspense, Switch } from 'solid-js';
import { federation } from '../desk/desk-data.ts';
import { ProblemNote } from '../desk/problem-note.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Ribbon } from '../ui/ribbon.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AccountFrame } from './account-frame.tsx';
import { currentMe } from './session.ts';
import { SignOutButton } from './sign-out-button.tsx';

/** Who is signed in and for whom they act, with the way out. */
export function Account() {
  const { t } = useI18n();
  const asked = createAsync(() => currentMe());
  const shop = createAsync(() => federation());
  return (
    <AccountFrame name={shop()?.value?.name} component="account">
      <Title>{t('account.title')}</Title>
      <h1 tabindex="-1">{t('account.title')}</h1>
      <Suspense fallback={<Skeleton label={t('desk.loading')} />}>
        <Show when={asked()}>
          {(answer) => (
            <Switch fallback={<Navigate href="/connexion?next=%2Fcompte" />}>
              <Match when={answer().problem}>
                {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
              </Match>
              <Match when={answer().value?.me}>{(me) => <Person me={me()} />}</Match>
            </Switch>
          )}
        </Show>
      </Suspense>
    </AccountFrame>
  );
}

function Person(props: { me: Me }) {
  const { t, href } = useI18n();
  return (
    <>
      <p>{t('account.who', { name: props.me.name, email: props.me.email })}</p>
      <Show when={props.me.memberships.length > 0} fallback={<p class="soft">{t('account.later')}</p>}>
        <h2>{t('account.roles')}</h2>
        <ul data-slot="roles">
          <For each={props.me.memberships}>{(membership) => <Role membership={membership} />}</For>
        </ul>
      </Show>
      <p data-slot="actions">
        <Show when={props.me.memberships.length > 0}>
          <ButtonLink href={href('/desk')}>{t('account.desk')}</ButtonLink>
        </Show>
        <ButtonLink variant="secondary" href={href('/')} rel="external">
          {t('signIn.back')}
        </ButtonLink>
        <SignOutButton />
      </p>
    </>
  );
}

const roleTexts = {
  manager: 'account.role.manager',
  packer: 'account.role.packer',
  driver: 'account.role.driver',
  bookkeeper: 'account.role.bookkeeper',
} as const;

function Role(props: { membership: Me['memberships'][number] }) {
  const { t } = useI18n();
  const text = (name: string) => {
    const { role } = props.membership;
    return t(role in roleTexts ? roleTexts[role as keyof typeof roleTexts] : 'account.role.other', { name });
  };
  return (
    <li>
      <Show when={props.membership.cooperative} fallback={t('account.role.admin')}>
        {(cooperative) => <Ribbon cooperative={cooperative()}>{text(cooperative().name)}</Ribbon>}
      </Show>
    </li>
  );
}
