import type { Me } from '@carriole/shared/contracts/desk.ts';
import { A, useLocation, useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { SignOutButton } from '../account/sign-out-button.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { deskSearch, isFederation, useDesk } from './desk-context.ts';
import { type DeskPage, deskPage } from './desk-page.ts';

/** The top of each desk page: which co-op, where to go, who is signed in. */
export function DeskHeader(props: { me: Me; unseen: number }) {
  const { href } = useI18n();
  const desk = useDesk();
  return (
    <header data-component="desk-header" style={{ '--coop': desk.cooperative().colour }}>
      <div data-slot="bar">
        <Show
          when={desk.choices().length > 1}
          fallback={<p data-slot="cooperative">{desk.cooperative().name}</p>}
        >
          <CooperativeChoice />
        </Show>
        <DeskNavigation unseen={props.unseen} me={props.me} />
        <a data-slot="person" href={href('/compte')}>
          {props.me.name}
        </a>
        <SignOutButton />
      </div>
    </header>
  );
}

/** Pages each co-op has: choosing another co-op stays on them. */
const pageOfEach: Partial<Record<DeskPage['name'], string>> = {
  articles: '/desk/articles',
  sources: '/desk/sources',
  'new-source': '/desk/sources',
  source: '/desk/sources',
  producers: '/desk/producteurs',
  producer: '/desk/producteurs',
  showcase: '/desk/vitrine',
  delivery: '/desk/livraison',
};

function CooperativeChoice() {
  const { t } = useI18n();
  const desk = useDesk();
  const navigate = useNavigate();
  const location = useLocation();
  const choose = (cooperative: string) => {
    navigate(`${pageOfEach[deskPage(location.pathname).name] ?? '/desk'}?cooperative=${cooperative}`);
  };
  return (
    <label data-slot="cooperative">
      <span class="visually-hidden">{t('desk.cooperative')}</span>
      <select
        data-component="select"
        value={desk.cooperative().slug}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <For each={desk.choices()}>
          {(choice) => (
            <option value={choice.slug} selected={choice.slug === desk.cooperative().slug}>
              {choice.name}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

function DeskNavigation(props: { unseen: number; me: Me }) {
  const { t } = useI18n();
  const desk = useDesk();
  const location = useLocation();
  const isWithin = (...names: DeskPage['name'][]) =>
    names.includes(deskPage(location.pathname).name) ? '' : undefined;
  return (
    <nav aria-label={t('desk.nav')}>
      <ul>
        <li>
          <A href={`/desk${deskSearch(desk)}`} data-within={isWithin('order')}>
            {t('desk.inbox')}
            <Show when={props.unseen > 0}>
              {' '}
              <span data-slot="count">{t('desk.newCount', { count: props.unseen })}</span>
            </Show>
          </A>
        </li>
        <li>
          <A href={`/desk/articles${deskSearch(desk)}`}>{t('desk.articles')}</A>
        </li>
        <li>
          <A href={`/desk/producteurs${deskSearch(desk)}`} data-within={isWithin('producer')}>
            {t('desk.producers')}
          </A>
        </li>
        <li>
          <A href={`/desk/sources${deskSearch(desk)}`} data-within={isWithin('source', 'new-source')}>
            {t('desk.sources')}
          </A>
        </li>
        <li>
          <A href={`/desk/livraison${deskSearch(desk)}`} data-within={isWithin('delivery')}>
            {t('desk.delivery')}
          </A>
        </li>
        <li>
          <A href={`/desk/vitrine${deskSearch(desk)}`}>{t('desk.showcase')}</A>
        </li>
        <Show when={isFederation(props.me)}>
          <li>
            <A href={`/desk/rapprochements${deskSearch(desk)}`}>{t('desk.joins')}</A>
          </li>
          <li>
            <A href={`/desk/demandes${deskSearch(desk)}`}>{t('demand.nav')}</A>
          </li>
        </Show>
      </ul>
    </nav>
  );
}
