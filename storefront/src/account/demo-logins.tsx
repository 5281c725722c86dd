import { For, type JSX } from 'solid-js';
import type { CooperativeRef } from '../desk/desk-context.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Ribbon } from '../ui/ribbon.tsx';

/** Known to all: the demo's data is made up. */
const password = 'carriole-demo';

/** The demo's accounts, each one touch away. Shown in the demo only. */
export function DemoLogins(props: {
  cooperatives: readonly CooperativeRef[];
  sending: boolean;
  enter: (email: string, password: string) => Promise<void>;
}) {
  const { t } = useI18n();
  const row = (email: string) => ({
    email,
    sending: props.sending,
    enter: () => void props.enter(email, password),
  });
  return (
    <section data-component="demo-logins" aria-labelledby="demo-logins">
      <h2 id="demo-logins">{t('signIn.demoTitle')}</h2>
      <p class="soft">
        {t('signIn.demoText')} <code>{password}</code>
      </p>
      <ul>
        <For each={props.cooperatives}>
          {(cooperative) => (
            <DemoRow {...row(`manager@${cooperative.slug}.test`)}>
              <Ribbon cooperative={cooperative}>
                {t('signIn.demo.cooperative', { name: cooperative.name })}
              </Ribbon>
            </DemoRow>
          )}
        </For>
        <DemoRow {...row('admin@federation.test')}>{t('signIn.demo.federation')}</DemoRow>
        <DemoRow {...row('menage@demo.test')}>{t('signIn.demo.household')}</DemoRow>
      </ul>
    </section>
  );
}

function DemoRow(props: { email: string; sending: boolean; enter: () => void; children: JSX.Element }) {
  return (
    <li>
      <button type="button" disabled={props.sending} onClick={() => props.enter()}>
        <strong>{props.children}</strong>
        <span>{props.email}</span>
      </button>
    </li>
  );
}
