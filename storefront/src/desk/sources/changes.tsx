import type { ImportChangeKind, ImportRunSummary } from '@carriole/shared/contracts/import-runs.ts';
import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import { createAsync, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { TextField } from '../../ui/field.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSearch } from '../use-search.ts';
import { ChangeList } from './change-list.tsx';
import { ChangesDownload } from './changes-download.tsx';
import { changesOf } from './data.ts';
import { changeKinds, type SourcePlace } from './paths.ts';
import { usePlaces } from './source-places.ts';

/** What a reading changes, one kind at a time, with search, pages and a file to keep. */
export function Changes(props: { run: ImportRunSummary; source: SourceView; place: SourcePlace }) {
  const { t, href } = useI18n();
  const places = usePlaces();
  const [, setSearch] = useSearchParams();
  // The kind asked for; else the first of which there is any.
  const kind = createMemo<ImportChangeKind>(
    () => props.place.genre ?? changeKinds.find((one) => props.run.counts[one] > 0) ?? 'new',
  );
  const asked = createAsync(() => changesOf(props.run.id, kind(), props.place.q, props.place.page ?? 1));
  const at = (place: SourcePlace) =>
    href(places.source(props.source.id, { etape: 'apercu', lecture: props.run.id, ...place }));
  const search = (q: string | undefined) =>
    setSearch({ q, page: undefined }, { replace: true, scroll: false });
  return (
    <section data-component="changes" aria-label={t('changes.label')}>
      <nav aria-label={t('changes.kinds')}>
        <ul data-slot="tabs">
          <For each={changeKinds}>
            {(one) => (
              <li>
                <a href={at({ genre: one })} aria-current={one === kind() ? 'page' : undefined}>
                  {t(`changes.kind.${one}`)} <span data-slot="count">{props.run.counts[one]}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <div data-slot="bar">
        <ChangeSearch q={props.place.q} search={search} />
        <ChangesDownload run={props.run} kind={kind()} q={props.place.q} />
      </div>
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={asked.latest?.value}>
        {(page) => (
          <>
            <ChangeList items={page().items} kind={kind()} searched={props.place.q !== undefined} />
            <Pagination
              page={page().page}
              pages={page().pages}
              href={(number) => at({ genre: kind(), q: props.place.q, page: number })}
            />
          </>
        )}
      </Show>
    </section>
  );
}

function ChangeSearch(props: { q: string | undefined; search: (q: string | undefined) => void }) {
  const { t } = useI18n();
  let input: HTMLInputElement | undefined;
  const type = useSearch((q) => props.search(q));
  // Another tab starts without search; what the reader is writing is left alone.
  createEffect(() => {
    const wanted = props.q ?? '';
    if (input && document.activeElement !== input) input.value = wanted;
  });
  return (
    <search>
      <TextField
        ref={(element) => {
          input = element;
        }}
        label={t('changes.search')}
        type="search"
        autocomplete="off"
        maxlength="100"
        placeholder={t('changes.searchHint')}
        onInput={(event) => type(event.currentTarget.value)}
      />
    </search>
  );
}
