import { createAsync, useLocation, useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { producersQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { useFederation } from '../layout/federation.tsx';
import { PageHead } from '../layout/page-head.tsx';

/** All producers of the federation, each once. */
export function Producers() {
  const { t, href } = useI18n();
  const federation = useFederation();
  const location = useLocation();
  const navigate = useNavigate();
  const asked = () => new URLSearchParams(location.search);
  const q = () => asked().get('q')?.trim().slice(0, 100) ?? '';
  const cooperative = () =>
    federation().cooperatives.find(({ slug }) => slug === asked().get('cooperative'))?.slug ?? '';
  const producers = createAsync(() => producersQuery(q() || undefined, cooperative() || undefined));

  function search(form: HTMLFormElement): void {
    const given = [...new FormData(form)]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, String(value)]);
    navigate(href(paths.producers(new URLSearchParams(given).toString())), { resolve: false, scroll: false });
  }

  return (
    <div data-component="producers">
      <PageHead
        title={t('producers.title')}
        description={t('producers.intro', { count: federation().counts.producers })}
      />
      <h1>{t('producers.title')}</h1>
      <p class="soft">{t('producers.intro', { count: federation().counts.producers })}</p>
      <form
        action={href(paths.producers())}
        method="get"
        onChange={(event) => search(event.currentTarget)}
        onSubmit={(event) => {
          event.preventDefault();
          search(event.currentTarget);
        }}
      >
        <TextField label={t('producers.search')} type="search" name="q" maxlength="100" value={q()} />
        <SelectField label={t('producers.coop')} name="cooperative">
          <option value="" selected={cooperative() === ''}>
            {t('producers.allCoops')}
          </option>
          <For each={federation().cooperatives}>
            {({ slug, name }) => (
              <option value={slug} selected={slug === cooperative()}>
                {name}
              </option>
            )}
          </For>
        </SelectField>
        <Button type="submit" variant="secondary">
          {t('search.submit')}
        </Button>
      </form>
      <Show when={producers()}>
        {(found) => (
          <Show when={found().items.length > 0} fallback={<EmptyState title={t('producers.empty')} />}>
            <ul data-slot="list">
              <For each={found().items}>
                {(producer) => (
                  <li>
                    <h2>
                      <a href={href(paths.producer(producer.slug))}>{producer.name}</a>
                    </h2>
                    <p>{producer.activity}</p>
                    <p class="small soft">
                      {producer.postcode} {producer.place} ·{' '}
                      {t('producers.products', { count: producer.productCount })}
                    </p>
                    <p data-slot="coops">
                      <For each={producer.links}>{(link) => <Ribbon cooperative={link.cooperative} />}</For>
                    </p>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
    </div>
  );
}
