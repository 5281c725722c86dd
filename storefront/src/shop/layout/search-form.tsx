import { useLocation, useNavigate } from '@solidjs/router';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Icon } from '../../ui/icon.tsx';

/** Search over the whole stall; a plain GET form that works without JavaScript. */
export function SearchForm() {
  const { t, href } = useI18n();
  const location = useLocation();
  const navigate = useNavigate();
  const sought = () => new URLSearchParams(location.search).get('q') ?? '';

  function search(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    const query = text === '' ? '' : new URLSearchParams({ q: text }).toString();
    navigate(href(paths.home(query)), { resolve: false });
  }

  return (
    <form
      data-component="search-form"
      role="search"
      action={href(paths.home())}
      method="get"
      onSubmit={search}
    >
      <input
        type="search"
        name="q"
        maxlength="100"
        enterkeyhint="search"
        aria-label={t('search.label')}
        placeholder={t('search.example')}
        value={sought()}
      />
      <button type="submit" aria-label={t('search.submit')}>
        <Icon name="search" />
      </button>
    </form>
  );
}
