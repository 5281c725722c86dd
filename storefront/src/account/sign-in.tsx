import { getMe } from '@carriole/shared/contracts/desk.ts';
import { Title } from '@solidjs/meta';
import { createAsync, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Show } from 'solid-js';
import { ask } from '../desk/ask.ts';
import { federation } from '../desk/desk-data.ts';
import { withoutLocale } from '../desk/desk-page.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { AccountFrame } from './account-frame.tsx';
import { DemoLogins } from './demo-logins.tsx';
import { homePath, safeNextPath } from './next-path.ts';
import { currentMe, type SignInResult, signIn } from './session.ts';

const refusals = {
  wrong: 'signIn.wrong',
  'too-many': 'signIn.tooMany',
  offline: 'signIn.offline',
} as const;

/** The sign-in page; someone already signed in goes straight on. */
export function SignIn() {
  const { t, href } = useI18n();
  const [search] = useSearchParams<{ next?: string }>();
  const me = createAsync(() => currentMe());
  const shop = createAsync(() => federation());
  const [result, setResult] = createSignal<SignInResult | null>(null);
  const [sending, setSending] = createSignal(false);
  const enter = async (email: string, password: string) => {
    if (sending()) return;
    setSending(true);
    setResult(null);
    const ended = await signIn(email, password);
    if (ended === 'ok') return goOn(search.next, href);
    setSending(false);
    setResult(ended);
  };
  createEffect(() => {
    if (me()?.value?.me) void goOn(search.next, href);
  });
  return (
    <AccountFrame name={shop()?.value?.name} component="sign-in">
      <Title>{t('signIn.title')}</Title>
      <h1 tabindex="-1">{t('signIn.title')}</h1>
      <p class="soft">{t('signIn.lead')}</p>
      <SignInForm result={result()} sending={sending()} enter={enter} />
      <Show when={shop()?.value?.demo}>
        <DemoLogins cooperatives={shop()?.value?.cooperatives ?? []} sending={sending()} enter={enter} />
      </Show>
    </AccountFrame>
  );
}

/** A whole new page, so that nothing of what an anonymous visitor saw stays in it. */
async function goOn(next: string | undefined, href: (path: string) => string): Promise<void> {
  const wanted = safeNextPath(next);
  const me = wanted ? null : (await ask(getMe, {})).value?.me;
  window.location.assign(href(wanted ? withoutLocale(wanted) : me ? homePath(me) : '/compte'));
}

type Missing = { email?: string; password?: string };

function SignInForm(props: {
  result: SignInResult | null;
  sending: boolean;
  enter: (email: string, password: string) => Promise<void>;
}) {
  const { t } = useI18n();
  const [shown, setShown] = createSignal(false);
  const [missing, setMissing] = createSignal<Missing>({});
  let form: HTMLFormElement | undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(form);
    const email = String(data.get('email') ?? '').trim();
    const password = String(data.get('password') ?? '');
    setMissing({
      ...(email ? {} : { email: t('signIn.emailMissing') }),
      ...(password ? {} : { password: t('signIn.passwordMissing') }),
    });
    if (email && password) void props.enter(email, password);
    else form?.querySelector<HTMLInputElement>(`[name=${email ? 'password' : 'email'}]`)?.focus();
  };
  const refusal = () => {
    const { result } = props;
    return result && result !== 'ok' ? t(refusals[result]) : null;
  };
  return (
    <form ref={form} novalidate onSubmit={submit}>
      <Show when={refusal()}>
        {(sentence) => (
          <Alert variant="danger" role="alert">
            <p>{sentence()}</p>
          </Alert>
        )}
      </Show>
      <TextField
        label={t('signIn.email')}
        name="email"
        type="email"
        autocomplete="username"
        inputmode="email"
        autocapitalize="none"
        spellcheck={false}
        required
        error={missing().email}
      />
      <TextField
        label={t('signIn.password')}
        name="password"
        type={shown() ? 'text' : 'password'}
        autocomplete="current-password"
        required
        error={missing().password}
      />
      <Choice label={t('signIn.showPassword')} onChange={(event) => setShown(event.currentTarget.checked)} />
      <Button type="submit" size="large" disabled={props.sending}>
        {props.sending ? t('signIn.sending') : t('signIn.submit')}
      </Button>
    </form>
  );
}
