import type { JSX } from 'solid-js';
import { DeskFooter } from '../desk/desk-footer.tsx';
import { useI18n } from '../i18n/i18n.tsx';

/** A quiet page outside the shop's own frame: the federation's name, one column, the other languages. */
export function AccountFrame(props: {
  name: string | undefined;
  component: 'sign-in' | 'account';
  children: JSX.Element;
}) {
  const { href } = useI18n();
  return (
    <div data-component="account-frame">
      <header>
        <a href={href('/')} rel="external">
          {props.name ?? '\u00a0'}
        </a>
      </header>
      <main id="main" data-component={props.component}>
        {props.children}
      </main>
      <DeskFooter />
    </div>
  );
}
