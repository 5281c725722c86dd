import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

/** The way back up, from the stall to the page above this one. */
export function Breadcrumbs(props: { steps: readonly { name: string; path: string }[] }) {
  const { t, href } = useI18n();
  return (
    <nav data-component="breadcrumbs" aria-label={t('nav.path')}>
      <ol>
        <For each={props.steps}>
          {(step) => (
            <li>
              <a href={href(step.path)}>{step.name}</a>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
